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

        [AllowNull()]
        [string[]] $AddOrganizationalUnit,

        [AllowNull()]
        [string[]] $RemoveOrganizationalUnit,

        [AllowEmptyString()]
        [string] $ManagedServiceAccount,

        [bool] $DisableOUUpdates,

        [bool] $SkipByoMsaPrivilegeCheck,

        [AllowNull()]
        [string[]] $Remove,

        [AllowNull()]
        [version] $ConnectorVersion
    )
    $change = GetOdjConfigChange -Cmdlet $Cmdlet -Given @{
        OrganizationalUnit       = $OrganizationalUnit
        AddOrganizationalUnit    = $AddOrganizationalUnit
        RemoveOrganizationalUnit = $RemoveOrganizationalUnit
        ManagedServiceAccount    = $ManagedServiceAccount
        DisableOUUpdates         = $DisableOUUpdates
        SkipByoMsaPrivilegeCheck = $SkipByoMsaPrivilegeCheck
        Remove                   = $Remove
    }
    $paths = [string[]]@(ResolveOdjConfigPath -Cmdlet $Cmdlet -Path $Path)
    $build = $null
    if ($null -ne $ConnectorVersion) {
        $build = [string]$ConnectorVersion
    } elseif ($Path.Count -eq 0) {
        $build = (FindOdjConnector).Build
    }
    $agreed = [System.Collections.Generic.List[string]]::new()
    foreach ($planned in InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $paths -Change $change -Build $build -DryRun) {
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
        InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $agreed.ToArray() -Change $change -Build $build
    }
}
