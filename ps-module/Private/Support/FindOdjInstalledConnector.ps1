function FindOdjInstalledConnector {
    # FindOdjConnector, where there is a registry to look into.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Nothing else can be told without it.
        [switch] $Required
    )
    try {
        FindOdjConnector
    } catch [System.Management.Automation.DriveNotFoundException] {
        if ($Required) {
            $values = @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name }
            WriteOdjError -Cmdlet $Cmdlet -Id WindowsNeeded -Values $values -Exception $_.Exception -Terminating
        }
        $Cmdlet.WriteVerbose($_.Exception.Message)
    }
}
