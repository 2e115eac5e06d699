function ReadOdjConfig {
    # What a connector's config file says, read by odj; $null where it cannot be understood, which its facts tell too.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path
    )
    $request = ConvertToOdjJson -InputObject @{ paths = [string[]]@($Path) }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'config', 'show', '--stdin', '--json' -InputText $request -Target $Path
    if ($null -ne $document -and $null -eq $document.results[0].PSObject.Properties['error']) {
        $document.results[0]
    }
}
