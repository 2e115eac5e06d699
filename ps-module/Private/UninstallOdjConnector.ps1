function UninstallOdjConnector {
    # Nothing is uninstalled before the second stage of the legacy connector is known to be possible.
    [OutputType('Odj.Installation')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $Path,

        [switch] $Legacy,

        [switch] $Quiet,

        [switch] $RemoveAccount,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $computer = GetOdjComputerName
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    $file = ''
    if ($Path) {
        $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    }
    try {
        $here = FindOdjInstalledConnector -Cmdlet $Cmdlet -Required
        if (-not $here.Installed -and -not $Legacy) {
            throw (NewOdjFailure -Id ConnectorNotInstalled -Values @{ computer = $computer })
        }
        if ($Legacy -and $here.Installed -and -not $here.Legacy) {
            $last = $script:OdjRequirements.connector.lastLegacyBuild
            throw (NewOdjFailure -Id LegacyBuildExpected -Values @{ build = $here.Build; last = $last })
        }
        $isLegacy = $Legacy -or $here.Legacy
        # The legacy one has no account of its own.
        $remove = $RemoveAccount -and -not $isLegacy
        if ($remove -and -not (TestOdjCommand -Name 'Remove-ADServiceAccount')) {
            throw (NewOdjFailure -Id ActiveDirectoryModuleMissing)
        }
        $setup = $null
        if ($isLegacy) {
            $setup = FindOdjMatchingSetup -Build $here.Build -Path $file
            $Cmdlet.WriteWarning($script:OdjMessages.WarningOnlyConnector)
        }
        $result = NewOdjInstallation -Action 'Uninstall' -Here $here
        $steps = @(GetOdjUninstallStep -Here $here -Setup $setup -RemoveAccount:$remove)
        $title = $script:OdjMessages.OperationUninstall -f $computer
        if (-not (ConfirmOdjSetup -Cmdlet $Cmdlet -Title $title -Step $steps)) {
            $result.Action = 'WouldUninstall'
            $result.NextSteps = [string[]]$steps
            $result
            return
        }
        UninstallOdjProduct -Cmdlet $Cmdlet -Result $result -Here $here -Setup $setup -Quiet:$Quiet
        $rest = @{ Legacy = $isLegacy; Connection = $connection; RemoveAccount = $remove }
        $result.NextSteps = [string[]]@(GetOdjUninstallNext -Cmdlet $Cmdlet -Result $result -Here $here @rest)
        $result
    } catch {
        WriteOdjSetupFailure -Cmdlet $Cmdlet -ErrorRecord $_ -Target $computer
    }
}
