function Get-Acl {
    [CmdletBinding(DefaultParameterSetName = 'ByPath')]
    param (
        [Parameter(ParameterSetName = 'ByPath', Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'ByLiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath')]
        [string[]] $LiteralPath
    )
    process {
        $server = ReadServer
        foreach ($item in $(if ($LiteralPath) { $LiteralPath } else { $Path })) {
            $file = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($item)
            if (-not [System.IO.File]::Exists($file) -and -not [System.IO.Directory]::Exists($file)) {
                $missing = [System.Management.Automation.ItemNotFoundException]::new("Cannot find path '$file' because it does not exist.")
                WriteFailure -Cmdlet $PSCmdlet -Exception $missing -Id 'GetAcl_PathNotFound_Exception' -Category ObjectNotFound -Target $null
                continue
            }
            # As Program Files passes them on.
            $sddl = 'O:SYG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)'
            if ($server.ContainsKey('permissions') -and $server['permissions'].ContainsKey($file)) {
                $sddl = $server['permissions'][$file]
            }
            [pscustomobject]@{
                PSTypeName = 'System.Security.AccessControl.DirectorySecurity'
                Path       = "Microsoft.PowerShell.Core\FileSystem::$file"
                Sddl       = $sddl
            }
        }
    }
}
