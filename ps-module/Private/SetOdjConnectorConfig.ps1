function SetOdjConnectorConfig {
    # A dry run first: -WhatIf and -Confirm show the exact change, and what is already so is not asked about.
    [OutputType('Odj.ConnectorConfigChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Path,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [AllowEmptyString()]
        [string] $ManagedServiceAccount,

        [bool] $DisableOUUpdates,

        [bool] $SkipByoMsaPrivilegeCheck
    )
    $bound = $Cmdlet.MyInvocation.BoundParameters
    $change = @{}
    if ($bound.ContainsKey('OrganizationalUnit')) {
        $change['organizationalUnits'] = [string[]]@($OrganizationalUnit)
    }
    if ($bound.ContainsKey('ManagedServiceAccount')) {
        $change['managedServiceAccount'] = $ManagedServiceAccount
    }
    if ($bound.ContainsKey('DisableOUUpdates')) {
        $change['disableOUUpdates'] = $DisableOUUpdates
    }
    if ($bound.ContainsKey('SkipByoMsaPrivilegeCheck')) {
        $change['skipByoMsaPrivilegeCheck'] = $SkipByoMsaPrivilegeCheck
    }
    if ($change.Count -eq 0) {
        WriteOdjError -Cmdlet $Cmdlet -Id NothingToChange -Values @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name } -Terminating
    }
    $paths = [string[]]@(ResolveOdjConfigPath -Cmdlet $Cmdlet -Path $Path)
    $agreed = [System.Collections.Generic.List[string]]::new()
    foreach ($planned in InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $paths -Change $change -DryRun) {
        if (-not $planned.Changed) {
            $planned
        } elseif ($Cmdlet.ShouldProcess(
                ($script:OdjMessages.OperationChangeConfig -f $planned.Path, $planned.Diff),
                ($script:OdjMessages.QuestionChangeConfig -f $planned.Path, $planned.Diff),
                $script:OdjMessages.CaptionChangeConfig)) {
            $agreed.Add($planned.Path)
        } else {
            $planned.Changed = $false
            $planned
        }
    }
    if ($agreed.Count -gt 0) {
        InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $agreed.ToArray() -Change $change
    }
}
