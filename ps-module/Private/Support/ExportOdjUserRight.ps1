function ExportOdjUserRight {
    # Every user right of this server and who holds it, as secedit.exe exports them: Bytes and Text of the file (UTF-16),
    # Rights by name with SIDs, or names where it has none.
    param ()
    $folder = NewOdjTemporaryFolder
    try {
        $file = [System.IO.Path]::Combine($folder, 'rights.inf')
        $told = InvokeOdjSecedit -Verb 'export' -Path $file
        if (-not [System.IO.File]::Exists($file)) {
            throw ('secedit.exe exported nothing: {0}' -f $told).Trim()
        }
        $bytes = [System.IO.File]::ReadAllBytes($file)
    } finally {
        [System.IO.Directory]::Delete($folder, $true)
    }
    if ($bytes.Length -lt 2 -or $bytes[0] -ne 0xff -or $bytes[1] -ne 0xfe) {
        throw 'what secedit.exe exported is not UTF-16.'
    }
    $text = [System.Text.Encoding]::Unicode.GetString($bytes, 2, $bytes.Length - 2)
    $rights = @{}
    foreach ($line in $text -split '\r?\n') {
        if ($line -match '^(Se\w+)\s*=\s*(.*)$') {
            $rights[$Matches[1]] = [string[]]@(($Matches[2] -split ',').ForEach({ $_.Trim().TrimStart('*') }).Where({ $_ }))
        }
    }
    [pscustomobject]@{ Bytes = $bytes; Text = $text; Rights = $rights }
}
