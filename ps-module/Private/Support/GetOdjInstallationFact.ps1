function GetOdjInstallationFact {
    # The connector that is installed here, and how its service starts.
    [OutputType([System.Collections.IDictionary])]
    param ()
    $connector = ConvertFromOdjObject -InputObject (FindOdjConnector)
    $name = $script:OdjRequirements.connector.serviceName
    $service = Get-CimInstance -ClassName Win32_Service -Filter "Name = '$name'" -OperationTimeoutSec 15 -ErrorAction SilentlyContinue
    $connector['startMode'] = $null
    if ($null -ne $service) {
        $connector['startMode'] = $service.StartMode
    }
    $connector
}
