function CloseOdjDirectory {
    param (
        [AllowNull()]
        [psobject] $Context
    )
    if ($null -eq $Context) {
        return
    }
    WriteOdjProgress -Progress $Context.Progress -Completed
    if ($null -ne $Context.Backup) {
        $Context.Backup.Stream.Dispose()
    }
    $Context.Connection.Dispose()
}
