function GetOdjProxy {
    [OutputType('Odj.Proxy')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $Path
    )
    $folder = ResolveOdjConfigPath -Cmdlet $Cmdlet -Path @($Path).Where({ $_ })
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'proxy', 'show', $folder, '--json' -Target $folder
    if ($null -eq $document) {
        return
    }
    foreach ($result in $document.results) {
        WriteOdjConfigResult -Cmdlet $Cmdlet -Result $result -TypeName 'Odj.Proxy' -Property 'Path', 'Program', 'State', 'Address', 'BypassOnLocal', 'Reason'
    }
}
