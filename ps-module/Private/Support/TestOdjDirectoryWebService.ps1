function TestOdjDirectoryWebService {
    # Whether the port of Active Directory Web Services takes a connection: a status, and what was found.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [string] $Server
    )
    $service = $script:OdjRequirements.directoryWebServices
    $client = [System.Net.Sockets.TcpClient]::new()
    $reason = 'no answer in {0} seconds' -f $service.timeoutSeconds
    try {
        if ($client.ConnectAsync($Server, $service.port).Wait($service.timeoutSeconds * 1000)) {
            return 'Passed', ('{0} takes connections on port {1}' -f $Server, $service.port)
        }
    } catch {
        $reason = $_.Exception.GetBaseException().Message
    } finally {
        $client.Dispose()
    }
    'Warning', ('{0} takes no connection on port {1}: {2}' -f $Server, $service.port, $reason)
}
