function WriteOdjConnectorConfigState {
    # Makes an OdjConnectorConfig as it is asked for; what is so already is left alone.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $place = GetOdjResourceArgument -Resource $Resource -Property 'Path'
    $current = Get-OdjConnectorConfig @place -ErrorAction Stop
    if ($Resource.Ensure -eq 'Present') {
        $property = 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'
        $asked = GetOdjResourceArgument -Resource $Resource -Property $property
        $units = GetOdjConfigUnit -Cmdlet $PSCmdlet -Resource $Resource -Current $current.OrganizationalUnits
        if ($null -ne $units) {
            $asked.OrganizationalUnit = [string[]]$units
        }
        if ($asked.Count -gt 0) {
            $null = Set-OdjConnectorConfig @place @asked -Confirm:$false -ErrorAction Stop
        }
        return
    }
    $change = GetOdjConfigStateChange -Cmdlet $PSCmdlet -Resource $Resource -Current $current.OrganizationalUnits
    $null = InvokeOdjConfigSet -Cmdlet $PSCmdlet -Path $current.Path -Change $change
}
