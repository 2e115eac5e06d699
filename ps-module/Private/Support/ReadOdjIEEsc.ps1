function ReadOdjIEEsc {
    # IsInstalled of one role: 1 on, 0 off, $null where key or value are absent, which means off.
    # Returns nothing and writes the error where it cannot be read.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [ValidateSet('Administrators', 'Users')]
        [string] $Role
    )
    $setting = $script:OdjRequirements.internetExplorerEnhancedSecurity
    $key = '{0}\{1}' -f $setting.key, $setting[$Role]
    try {
        [pscustomobject]@{
            Role      = $Role
            Path      = "HKLM:\$key"
            KeyExists = Test-Path -LiteralPath "HKLM:\$key"
            Value     = ReadOdjRegistryValue -Key $key -Name $setting.value
        }
    } catch [System.Management.Automation.DriveNotFoundException] {
        $values = @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name }
        WriteOdjError -Cmdlet $Cmdlet -Id WindowsNeeded -Values $values -Exception $_.Exception -Terminating
    } catch {
        $values = @{ role = $Role; reason = $_.Exception.Message }
        WriteOdjError -Cmdlet $Cmdlet -Id IEEscUnreadable -Target $Role -Values $values -Exception $_.Exception
    }
}
