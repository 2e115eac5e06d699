function GetOdjServiceConfigFact {
    # The config file of the service as it is.
    [OutputType([System.Collections.IDictionary])]
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    if (-not $Folder) {
        throw 'no connector is installed here.'
    }
    $service = $script:OdjRequirements.connector.serviceName
    ReadOdjFileFact -Path ([System.IO.Path]::Combine($Folder, $service, "$service.exe.config"))
}
