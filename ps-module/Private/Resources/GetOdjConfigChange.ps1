function GetOdjConfigChange {
    # What an OdjConnectorConfig asks for, as odj takes it.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    if ($Resource.Ensure -eq 'Absent') {
        return @{
            organizationalUnits      = [string[]]@()
            managedServiceAccount    = $null
            disableOUUpdates         = $null
            skipByoMsaPrivilegeCheck = $null
        }
    }
    $change = @{}
    if ($null -ne $Resource.OrganizationalUnit) {
        $change.organizationalUnits = [string[]]@($Resource.OrganizationalUnit)
    }
    if ($Resource.ManagedServiceAccount) {
        $change.managedServiceAccount = $Resource.ManagedServiceAccount
    }
    if ($null -ne $Resource.DisableOUUpdates) {
        $change.disableOUUpdates = [bool]$Resource.DisableOUUpdates
    }
    if ($null -ne $Resource.SkipByoMsaPrivilegeCheck) {
        $change.skipByoMsaPrivilegeCheck = [bool]$Resource.SkipByoMsaPrivilegeCheck
    }
    $change
}
