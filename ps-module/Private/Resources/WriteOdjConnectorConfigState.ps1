function WriteOdjConnectorConfigState {
    # Makes an OdjConnectorConfig as it is asked for; what is so already is left alone.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $place = GetOdjResourceArgument -Resource $Resource -Property 'Path'
    if ($Resource.Ensure -eq 'Present') {
        $property = 'OrganizationalUnit', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck'
        $asked = GetOdjResourceArgument -Resource $Resource -Property $property
        if ($asked.Count -gt 0) {
            $null = Set-OdjConnectorConfig @place @asked -Confirm:$false -ErrorAction Stop
        }
        return
    }
    $paths = [string[]]@(ResolveOdjConfigPath -Cmdlet $PSCmdlet -Path @($Resource.Path).Where({ $_ }))
    $null = InvokeOdjConfigSet -Cmdlet $PSCmdlet -Path $paths -Change (GetOdjConfigChange -Resource $Resource)
}
