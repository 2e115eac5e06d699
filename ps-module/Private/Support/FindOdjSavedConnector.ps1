function FindOdjSavedConnector {
    # What an update saved that did not come to its end, such as where the server restarted meanwhile; else nothing.
    param ()
    $parent = [System.IO.Path]::Combine((GetOdjStateFolder -WithoutMaking), 'connector')
    if (-not [System.IO.Directory]::Exists($parent)) {
        return
    }
    # The oldest: what a later one saved is what the interrupted one left.
    foreach ($folder in [System.IO.Directory]::GetDirectories($parent) | Sort-Object) {
        $file = [System.IO.Path]::Combine($folder, 'record.json')
        # Interrupted before setup was started.
        if (-not [System.IO.File]::Exists($file)) {
            continue
        }
        try {
            $record = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))
            if ($record.format -ne 1) {
                throw ('its format is {0}, and this version knows 1 only' -f $record.format)
            }
        } catch {
            $values = @{ file = $file; reason = $_.Exception.Message }
            throw (NewOdjFailure -Id UpdateRecordUnusable -Values $values -Cause $_.Exception)
        }
        if ($null -eq $record.closed -and $record.computer -eq (GetOdjComputerName)) {
            return [pscustomobject]@{ Folder = $folder; Record = $record }
        }
    }
}
