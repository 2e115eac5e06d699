function RemoveOdjServerAccount {
    # The managed service accounts of this server: off it, then deleted with their entries, each asked for by
    # Remove-OdjMsa; without -Remove they are only named. Gives what is left to do.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $ComputerName,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection,

        [switch] $Remove
    )
    foreach ($account in @(Get-OdjMsa -ConnectorComputer $ComputerName @Connection)) {
        $name = $account.Name
        if (-not $Remove) {
            $script:OdjMessages.NextDeleteAccount -f $name
            continue
        }
        $can = TestOdjCommand -Name 'Uninstall-ADServiceAccount'
        if ($can -and $Cmdlet.ShouldProcess($ComputerName, ($script:OdjMessages.OperationUninstallAccount -f $account.SamAccountName))) {
            try {
                Uninstall-ADServiceAccount -Identity $account.DistinguishedName -Confirm:$false -ErrorAction Stop
            } catch {
                $Cmdlet.WriteWarning(($script:OdjMessages.WarningAccountNotUninstalled -f $name, $_.Exception.Message))
            }
        }
        $left = @(
            Remove-OdjMsa -Identity $account.DistinguishedName -ConnectorComputer $ComputerName -LinkOnly @Connection
            Remove-OdjMsa -Identity $account.DistinguishedName @Connection
            Get-OdjMsa -Identity $account.DistinguishedName @Connection -ErrorAction SilentlyContinue
        )
        if ($left.Count -gt 0) {
            $script:OdjMessages.NextAccountStays -f $name
        }
    }
}
