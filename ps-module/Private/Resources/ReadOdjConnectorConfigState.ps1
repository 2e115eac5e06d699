function ReadOdjConnectorConfigState {
    # What there is of an OdjConnectorConfig, and the reasons why it is not as asked for.
    [CmdletBinding()]
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $place = GetOdjResourceArgument -Resource $Resource -Property 'Path'
    $current = Get-OdjConnectorConfig @place -ErrorAction Stop
    $state = GetOdjResourceArgument -Resource $current -Property @(
        'Path', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck')
    # The path is always there.
    $present = $current.OrganizationalUnits.Count -gt 0 -or $state.Count -gt 1
    $state.OrganizationalUnit = $current.OrganizationalUnits
    $state.IsSingleInstance = 'Yes'
    $state.Ensure = 'Absent'
    if ($present) {
        $state.Ensure = 'Present'
    }
    $state.Reasons = @()
    $change = GetOdjConfigStateChange -Cmdlet $PSCmdlet -Resource $Resource -Current $current.OrganizationalUnits
    if ($change.Count -gt 0) {
        # odj knows which names are the same.
        $planned = InvokeOdjConfigSet -Cmdlet $PSCmdlet -Path $current.Path -Change $change -DryRun
        if ($planned.Changed) {
            $state.Reasons = @(GetOdjConfigReason -Current $current -Planned $planned)
        }
    }
    $state
}
