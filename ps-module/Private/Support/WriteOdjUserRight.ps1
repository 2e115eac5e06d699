function WriteOdjUserRight {
    # Gives the user rights of this server as a text says them, after a backup of what was exported; gives the backup's
    # path: secedit.exe /configure takes that file too. Throws where the backup cannot be kept.
    [OutputType([string])]
    param (
        # From ExportOdjUserRight.
        [Parameter(Mandatory)]
        [psobject] $Export,

        [Parameter(Mandatory)]
        [string] $Text
    )
    $folder = [System.IO.Path]::Combine((GetOdjStateFolder), 'backups')
    $name = '{0}-{1}.user-rights.inf' -f [datetime]::UtcNow.ToString('yyyy-MM-ddTHHmmssZ', [cultureinfo]::InvariantCulture), [guid]::NewGuid().ToString('N').Substring(0, 4)
    $backup = [System.IO.Path]::Combine($folder, $name)
    try {
        $null = [System.IO.Directory]::CreateDirectory($folder)
        [System.IO.File]::WriteAllBytes($backup, $Export.Bytes)
    } catch {
        $values = @{ file = $backup; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
    $temporary = NewOdjTemporaryFolder
    try {
        $file = [System.IO.Path]::Combine($temporary, 'rights.inf')
        # With its byte order mark, as the export had it.
        [System.IO.File]::WriteAllText($file, $Text, [System.Text.Encoding]::Unicode)
        $told = InvokeOdjSecedit -Verb 'configure' -Path $file
        if ($LASTEXITCODE -ne 0) {
            throw ($script:OdjMessages.ReasonSecedit -f $LASTEXITCODE, $told, $backup)
        }
    } finally {
        [System.IO.Directory]::Delete($temporary, $true)
    }
    $backup
}
