function AddOdjBackupLine {
    # One JSON line, on disk before this returns.
    param (
        # $Context.Backup
        [Parameter(Mandatory)]
        [psobject] $Backup,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Record
    )
    $line = ConvertTo-Json -InputObject $Record -Compress -Depth 3
    if ([System.Text.Encoding]::UTF8.GetByteCount($line) -ne $line.Length) {
        $line = [regex]::Replace($line, '[^\x00-\x7e]', { param ($match) '\u{0:x4}' -f [int][char]$match.Value })
    }
    $bytes = [System.Text.Encoding]::ASCII.GetBytes($line + [char]10)
    try {
        $Backup.Stream.Write($bytes, 0, $bytes.Length)
        $Backup.Stream.Flush($true)
    } catch {
        $values = @{ file = $Backup.Path; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
}
