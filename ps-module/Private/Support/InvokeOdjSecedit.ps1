function InvokeOdjSecedit {
    # The one place that runs secedit.exe: user rights only, exported to or taken from a file in UTF-16. Gives what it
    # told; whether it did what it should is seen in the file, or by exporting again.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [ValidateSet('export', 'configure')]
        [string] $Verb,

        [Parameter(Mandatory)]
        [string] $Path
    )
    $log = [System.IO.Path]::ChangeExtension($Path, "$Verb.log")
    $arguments = @("/$Verb", '/areas', 'USER_RIGHTS', '/cfg', $Path, '/log', $log, '/quiet')
    if ($Verb -eq 'configure') {
        # A database of its own, that of Windows stays as it is.
        $arguments += '/db', [System.IO.Path]::ChangeExtension($Path, 'sdb')
    }
    $told = @(secedit.exe @arguments)
    if ($told.Count -eq 0 -and [System.IO.File]::Exists($log)) {
        $told = @([System.IO.File]::ReadAllLines($log).Where({ $_.Trim() }) | Select-Object -Last 3)
    }
    ($told -join ' ').Trim()
}
