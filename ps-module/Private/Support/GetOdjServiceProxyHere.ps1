function GetOdjServiceProxyHere {
    # The proxy that the service uses, or will use once it is installed: GetOdjServiceProxy of this server.
    [OutputType([string])]
    param ()
    $found = @{}
    AddOdjFact -Facts $found -Name 'serviceConfig' -Source 'file' -Read { GetOdjServiceConfigFact -Folder (FindOdjConnector).Folder }
    try {
        GetOdjServiceProxy -ServiceConfig $found.serviceConfig
    } catch [System.Management.Automation.DriveNotFoundException] {
        # No registry: no proxy of the machine either.
        return
    }
}
