function GetOdjConfigChange {
    # What Set-OdjConnectorConfig was told to change, as "odj config set" takes it: $false is a value, and so is an empty
    # list, so what counts is what was given.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # By the names of its parameters.
        [Parameter(Mandatory)]
        [hashtable] $Given
    )
    $bound = $Cmdlet.MyInvocation.BoundParameters
    $values = @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name }
    $change = @{}
    foreach ($name in 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck') {
        $key = ConvertToOdjCamelCase -Name $name
        if ($bound.ContainsKey($name)) {
            $change[$key] = $Given[$name]
        }
        if ($bound.ContainsKey('Remove') -and $Given['Remove'] -contains $name) {
            if ($change.ContainsKey($key)) {
                $values.reason = "-$name and -Remove $name."
                WriteOdjError -Cmdlet $Cmdlet -Id SettingsContradict -Values $values -Terminating
            }
            $change[$key] = $null
        }
    }
    $lists = @{
        OrganizationalUnit       = 'organizationalUnits'
        AddOrganizationalUnit    = 'addOrganizationalUnits'
        RemoveOrganizationalUnit = 'removeOrganizationalUnits'
    }
    foreach ($name in $lists.Keys) {
        if ($bound.ContainsKey($name)) {
            $change[$lists[$name]] = [string[]]@($Given[$name])
        }
    }
    if ($bound.ContainsKey('OrganizationalUnit') -and ($bound.ContainsKey('AddOrganizationalUnit') -or $bound.ContainsKey('RemoveOrganizationalUnit'))) {
        $values.reason = '-OrganizationalUnit gives the whole list, so nothing is added to it or removed from it.'
        WriteOdjError -Cmdlet $Cmdlet -Id SettingsContradict -Values $values -Terminating
    }
    if ($change.Count -eq 0) {
        WriteOdjError -Cmdlet $Cmdlet -Id NothingToChange -Values $values -Terminating
    }
    $change
}
