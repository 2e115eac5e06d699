function GetOdjConfigFile {
    # The config files of a connector that are there, relative to its folder: the wizard's (also under its misspelt name)
    # and the service's.
    [OutputType([string[]])]
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    if (-not $Folder) {
        return
    }
    $wizard = $script:OdjConnectorConfig.wizard
    $service = $script:OdjRequirements.connector.serviceName
    $places = @(
        @{ Folder = $wizard.folder; Pattern = '{0}*{1}' -f $wizard.fileNamePrefix, $wizard.fileNameSuffix }
        @{ Folder = $service; Pattern = "$service.exe.config" }
    )
    foreach ($place in $places) {
        $parent = [System.IO.Path]::Combine($Folder, $place.Folder)
        if ([System.IO.Directory]::Exists($parent)) {
            foreach ($file in [System.IO.Directory]::GetFiles($parent, $place.Pattern)) {
                [System.IO.Path]::Combine($place.Folder, [System.IO.Path]::GetFileName($file))
            }
        }
    }
}
