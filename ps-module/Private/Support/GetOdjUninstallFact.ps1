function GetOdjUninstallFact {
    # What Settings > Apps lists of the connector.
    param ()
    # Throws where there is no registry, which else would look like an empty one.
    $null = ReadOdjRegistryValue -Key 'SOFTWARE\Microsoft\Windows\CurrentVersion' -Name 'ProgramFilesDir'
    $entries = foreach ($entry in FindOdjUninstallEntry -DisplayName $script:OdjRequirements.connector.uninstallName) {
        [ordered]@{ name = $entry.Name; version = $entry.Version; folder = $entry.Folder }
    }
    , @($entries)
}
