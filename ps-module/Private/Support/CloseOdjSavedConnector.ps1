function CloseOdjSavedConnector {
    # Everything that was saved is in its place again, or was never touched: no later run merges it.
    param (
        # What SaveOdjConnector or FindOdjSavedConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Saved
    )
    $Saved.Record.closed = ConvertFromOdjObject -InputObject ([datetime]::UtcNow)
    WriteOdjSavedConnector -Folder $Saved.Folder -Record $Saved.Record
}
