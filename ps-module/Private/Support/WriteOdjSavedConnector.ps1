function WriteOdjSavedConnector {
    # The record beside the config files that were saved.
    param (
        [Parameter(Mandatory)]
        [string] $Folder,

        [Parameter(Mandatory)]
        [object] $Record
    )
    $text = ConvertToOdjJson -InputObject (ConvertFromOdjObject -InputObject $Record)
    WriteOdjFile -Path ([System.IO.Path]::Combine($Folder, 'record.json')) -Text ($text + "`n")
}
