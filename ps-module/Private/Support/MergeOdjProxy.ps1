function MergeOdjProxy {
    # The proxy that both files named before, where one of them does not any more.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What SaveOdjConnector or FindOdjSavedConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Saved,

        # The folder of the connector.
        [Parameter(Mandatory)]
        [string] $Folder
    )
    $before = @(GetOdjProxy -Cmdlet $Cmdlet -Path $Saved.Folder)
    # Address before Disabled.
    $wanted = $before | Where-Object { $_.State -in 'Address', 'Disabled' } | Sort-Object -Property State | Select-Object -First 1
    if ($null -eq $wanted) {
        return
    }
    $lost = @(GetOdjProxy -Cmdlet $Cmdlet -Path $Folder | Where-Object {
            $program = $_.Program
            $_.State -eq 'None' -and @($before.Where({ $_.Program -eq $program -and $_.State -eq $wanted.State })).Count -gt 0
        })
    if ($lost.Count -eq 0) {
        return
    }
    $arguments = @('proxy', 'clear', '--disable')
    if ($wanted.State -eq 'Address') {
        $arguments = @('proxy', 'set', ('--address={0}' -f $wanted.Address))
        if ($wanted.BypassOnLocal) {
            $arguments += '--bypass-on-local'
        }
    }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($arguments + $Folder + '--json') -Target $Folder
    if ($null -ne $document -and @($document.results | Where-Object { $null -ne $_.PSObject.Properties['error'] }).Count -eq 0) {
        'Proxy'
    }
}
