function InstallOdjConnector {
    # Nothing is started before the signature, the build and the requirements are known to be right.
    [OutputType('Odj.Installation')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [switch] $Legacy,

        [switch] $Quiet,

        [switch] $Force,

        [switch] $Wait,

        [int] $TimeoutSeconds,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    $units = [string[]]@(@($OrganizationalUnit).Where({ $_ }))
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    try {
        $setup = ReadOdjSetup -Path $file
        $here = FindOdjInstalledConnector -Cmdlet $Cmdlet -Required
        AssertOdjSetupBuild -Setup $setup -Here $here -Legacy:$Legacy
        $saved = FindOdjSavedConnector
        $action = GetOdjInstallAction -Cmdlet $Cmdlet -Setup $setup -Here $here -Saved $saved
        $result = NewOdjInstallation -Action $action -Here $here
        if ($action -eq 'None') {
            $result
            return
        }
        if ($Legacy) {
            WriteOdjLegacyWarning -Cmdlet $Cmdlet -Account ('{0}$' -f $result.ComputerName)
        }
        $asked = @{ OrganizationalUnit = $units; ConnectorVersion = [version]$setup.Version; Connection = $connection; Legacy = $Legacy }
        AssertOdjPrerequisite -Cmdlet $Cmdlet -Asked ($asked + @{ Cmdlet = $Cmdlet }) -Force:$Force
        $steps = @(GetOdjInstallStep -Action $action -Setup $setup -Here $here -OrganizationalUnit $units -Quiet:$Quiet -Wait:$Wait)
        $title = $script:OdjMessages.OperationInstall -f $action, $setup.Version, $result.ComputerName
        if (-not (ConfirmOdjSetup -Cmdlet $Cmdlet -Title $title -Step $steps)) {
            $result.Action = 'Would{0}' -f $action
            $result.NextSteps = [string[]]$steps
            $result
            return
        }
        $work = @{ Setup = $setup; Here = $here; Saved = $saved; OrganizationalUnit = $units; Quiet = $Quiet; Legacy = $Legacy }
        SetUpOdjConnector -Cmdlet $Cmdlet -Result $result @work
        CompleteOdjInstallation -Cmdlet $Cmdlet -Result $result -Legacy:$Legacy -Connection $connection
        if ($Wait -and -not $result.RebootRequired) {
            try {
                $now = WaitOdjSignIn -Cmdlet $Cmdlet -TimeoutSeconds $TimeoutSeconds -Legacy:$Legacy
                $result.ServiceAccount = $now.ServiceAccount
                $result.ServiceState = $now.ServiceState
            } catch {
                # What was installed is told all the same.
                WriteOdjSetupFailure -Cmdlet $Cmdlet -ErrorRecord $_ -Target $result.ComputerName
            }
        }
        $result
    } catch {
        WriteOdjSetupFailure -Cmdlet $Cmdlet -ErrorRecord $_ -Target $file
    }
}
