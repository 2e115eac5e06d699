function InstallOdjMsa {
    # Standalone and group managed ones alike: Windows tests it, installs it where that fails, and tests it again.
    [OutputType('Odj.MsaInstallation')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Identity
    )
    AssertOdjServiceAccountModule -Cmdlet $Cmdlet
    $computer = GetOdjComputerName
    $values = @{ account = $Identity; computer = $computer }
    $remote = GetOdjDelegationProblem -Cmdlet $Cmdlet
    if ($null -ne $remote) {
        $values.authentication = $remote
        WriteOdjError -Cmdlet $Cmdlet -Id MsaInstallRemote -Target $Identity -Values $values
        return
    }
    $result = [ordered]@{ PSTypeName = 'Odj.MsaInstallation'; ComputerName = $computer; Account = $Identity; Installed = $true; Changed = $false }
    try {
        $result.Installed = TestOdjInstalledMsa -Identity $Identity
        if (-not $result.Installed -and $Cmdlet.ShouldProcess($computer, ($script:OdjMessages.OperationInstallAccount -f $Identity))) {
            Install-ADServiceAccount -Identity $Identity -Confirm:$false -ErrorAction Stop
            $result.Changed = $true
            $result.Installed = TestOdjInstalledMsa -Identity $Identity
            if (-not $result.Installed) {
                throw $script:OdjMessages.ReasonInstalledUnusable
            }
        }
    } catch {
        WriteOdjServiceAccountError -Cmdlet $Cmdlet -ErrorRecord $_ -Id MsaNotInstalled -Values $values -Action ($script:OdjMessages.ActionInstallAccount -f $Identity)
        return
    }
    [pscustomobject]$result
}
