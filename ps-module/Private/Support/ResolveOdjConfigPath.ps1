function ResolveOdjConfigPath {
    # -Path as full paths; where none is given, the folder of the connector that is installed here.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Path
    )
    foreach ($item in $Path) {
        $Cmdlet.GetUnresolvedProviderPathFromPSPath($item)
    }
    if ($Path.Count -gt 0) {
        return
    }
    $reason = $script:OdjMessages.ReasonNotInstalled
    try {
        $folder = (FindOdjConnector).Folder
        if ($null -ne $folder) {
            return $folder
        }
    } catch {
        $reason = $_.Exception.Message
    }
    $values = @{ computer = (GetOdjComputerName); reason = $reason }
    WriteOdjError -Cmdlet $Cmdlet -Id ConnectorNotFound -Values $values -Terminating
}
