function GetOdjLegacyFact {
    # Folders that only the legacy connector has.
    [OutputType([string[]])]
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    $folders = @($Folder, $script:OdjConnectorConfig.defaultInstallFolder).Where({ $_ })
    $left = foreach ($parent in $folders) {
        foreach ($name in $script:OdjRequirements.connector.legacyFolders) {
            $path = [System.IO.Path]::Combine($parent, $name)
            if ([System.IO.Directory]::Exists($path)) {
                $path
            }
        }
    }
    , [string[]]@($left | Select-Object -Unique)
}
