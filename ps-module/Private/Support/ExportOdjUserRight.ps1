function ExportOdjUserRight {
    # Every user right of this server and who holds it, as secedit.exe exports them: SIDs, or names where it has none.
    [OutputType([hashtable])]
    param ()
    $folder = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'odj-{0}' -f [guid]::NewGuid())
    $null = [System.IO.Directory]::CreateDirectory($folder)
    try {
        $file = [System.IO.Path]::Combine($folder, 'rights.inf')
        $log = [System.IO.Path]::Combine($folder, 'rights.log')
        $told = secedit.exe /export /areas USER_RIGHTS /cfg $file /log $log /quiet
        if (-not [System.IO.File]::Exists($file)) {
            throw ('secedit.exe exported nothing: {0}' -f ($told -join ' ')).Trim()
        }
        $rights = @{}
        foreach ($line in [System.IO.File]::ReadAllLines($file)) {
            if ($line -match '^(Se\w+)\s*=\s*(.*)$') {
                $rights[$Matches[1]] = [string[]]@(($Matches[2] -split ',').ForEach({ $_.Trim().TrimStart('*') }).Where({ $_ }))
            }
        }
        $rights
    } finally {
        [System.IO.Directory]::Delete($folder, $true)
    }
}
