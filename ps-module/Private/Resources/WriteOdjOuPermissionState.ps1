function WriteOdjOuPermissionState {
    # Makes an OdjOuPermission as it is asked for; what is so already is left alone.
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $property = 'OrganizationalUnit', 'Account', 'BackupPath', 'Server', 'Credential'
    $asked = GetOdjResourceArgument -Resource $Resource -Property $property
    if ($Resource.Ensure -eq 'Present') {
        $null = Set-OdjOuPermission @asked -Confirm:$false -ErrorAction Stop
    } elseif ((ReadOdjOuPermissionState -Resource $Resource -ErrorAction Stop).Reasons.Count -gt 0) {
        $null = Remove-OdjOuPermission @asked -Confirm:$false -ErrorAction Stop
    }
}
