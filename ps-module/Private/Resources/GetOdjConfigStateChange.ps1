function GetOdjConfigStateChange {
    # What an OdjConnectorConfig asks for, as odj takes it.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [object] $Resource,

        # The organizational units that are there.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Current
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
    $units = GetOdjConfigUnit -Cmdlet $Cmdlet -Resource $Resource -Current $Current
    if ($null -ne $units) {
        $change.organizationalUnits = [string[]]$units
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
