function AddOdjBackupLine {
    # One line of JSON, on disk before this returns.
    param (
        # $Context.Backup
        [psobject] $Backup,

        # ASCII alone.
        [string] $Line
    )
    $bytes = [System.Text.Encoding]::ASCII.GetBytes($Line + [char]10)
    try {
        $Backup.Stream.Write($bytes, 0, $bytes.Length)
        $Backup.Stream.Flush($true)
    } catch {
        $values = @{ file = $Backup.Path; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
}
