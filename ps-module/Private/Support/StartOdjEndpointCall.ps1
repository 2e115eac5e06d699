function StartOdjEndpointCall {
    # Asks every host that the connector talks to, all at once.
    param (
        # Address of the proxy; empty: none.
        [AllowEmptyString()]
        [AllowNull()]
        [string] $Proxy
    )
    foreach ($name in $script:OdjEndpoints.connectorTraffic) {
        if ($name.Contains('*')) {
            continue
        }
        # Not HttpClient: Windows PowerShell has it in an assembly that it does not load.
        $request = [System.Net.WebRequest]::Create("https://$name/")
        $request.Method = 'HEAD'
        $request.AllowAutoRedirect = $false
        $request.Proxy = $null
        if ($Proxy) {
            $request.Proxy = [System.Net.WebProxy]::new($Proxy)
            $request.Proxy.UseDefaultCredentials = $true
        }
        [pscustomobject]@{ Name = $name; Request = $request; Task = $request.GetResponseAsync() }
    }
}
