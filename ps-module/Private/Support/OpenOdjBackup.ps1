function OpenOdjBackup {
    # The file that holds each DACL as it was, opened at the first write of a run: $Context.Backup.
    # An existing -Path is continued; a last line that a crash cut off is dropped, as its write never happened.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $Path
    )
    if ($null -ne $Context.Backup) {
        return
    }
    $now = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
    if ($Path) {
        $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    } else {
        $folder = [System.IO.Path]::Combine((GetOdjStateFolder), 'backups')
        $name = '{0}-{1}.jsonl' -f $now.Replace(':', ''), [guid]::NewGuid().ToString('N').Substring(0, 4)
        $file = [System.IO.Path]::Combine($folder, $name)
    }
    if ([System.IO.File]::Exists($file) -and [System.IO.FileInfo]::new($file).Length -gt 0) {
        # Something else than a backup is not written into: a mistyped name must not cost a file.
        $null = ReadOdjBackup -Path $file
    }
    try {
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($file))
        $stream = [System.IO.FileStream]::new($file, 'OpenOrCreate', 'ReadWrite', 'Read')
        if (-not (TestOdjWindows)) {
            # For its owner only; .NET Framework does not have this, and never comes here.
            [System.IO.File]::SetUnixFileMode($file, [System.IO.UnixFileMode]'UserRead, UserWrite')
        }
        RemoveOdjTruncatedLine -Stream $stream
    } catch {
        $values = @{ file = $file; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
    $Context.Backup = [pscustomobject]@{ Path = $file; Stream = $stream }
    if ($stream.Length -gt 0) {
        return
    }
    $who = '{0}\{1}' -f [System.Environment]::UserDomainName, [System.Environment]::UserName
    if ($null -ne $Context.Credential) {
        $who = $Context.Credential.UserName
    }
    $tool = 'OdjConnector {0}' -f $ExecutionContext.SessionState.Module.Version
    AddOdjBackupLine -Backup $Context.Backup -Line ('{{"type":"header","format":1,"time":"{0}","who":{1},"server":{2},"tool":{3}}}' -f @(
            $now, (ConvertToOdjJsonText -Text $who), (ConvertToOdjJsonText -Text $Context.Server), (ConvertToOdjJsonText -Text $tool)))
}
