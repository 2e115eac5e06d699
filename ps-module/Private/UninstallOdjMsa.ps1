function UninstallOdjMsa {
    [OutputType('Odj.MsaInstallation')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Identity,

        [switch] $Force
    )
    AssertOdjServiceAccountModule -Cmdlet $Cmdlet
    $computer = GetOdjComputerName
    $values = @{ account = $Identity; computer = $computer }
    $name = ($Identity -replace '^CN=([^,]+),.*$', '$1').TrimEnd('$')
    $connector = FindOdjInstalledConnector -Cmdlet $Cmdlet
    if (-not $Force -and $null -ne $connector -and ($connector.ServiceAccount -replace '^.*\\', '').TrimEnd('$') -eq $name) {
        $values.service = $script:OdjRequirements.connector.serviceName
        WriteOdjError -Cmdlet $Cmdlet -Id MsaServiceUses -Target $Identity -Values $values
        return
    }
    $result = [ordered]@{ PSTypeName = 'Odj.MsaInstallation'; ComputerName = $computer; Account = $Identity; Installed = $false; Changed = $false }
    try {
        # With -Force the directory may not answer, or not know the account any more.
        $result.Installed = $Force -or (TestOdjInstalledMsa -Identity $Identity)
        if ($result.Installed -and $Cmdlet.ShouldProcess($computer, ($script:OdjMessages.OperationUninstallAccount -f $Identity))) {
            Uninstall-ADServiceAccount -Identity $Identity -ForceRemoveLocal:$Force -Confirm:$false -ErrorAction Stop
            $result.Changed = $true
            $result.Installed = $false
        }
    } catch {
        WriteOdjServiceAccountError -Cmdlet $Cmdlet -ErrorRecord $_ -Id MsaNotUninstalled -Values $values -Action ($script:OdjMessages.ActionUninstallAccount -f $Identity)
        return
    }
    [pscustomobject]$result
}
