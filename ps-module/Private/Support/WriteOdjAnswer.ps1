function WriteOdjAnswer {
    # One line on standard output as bytes: [Console]::Out would encode by the console's code page.
    param (
        [Parameter(Mandatory)]
        [string] $Line
    )
    $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($Line + "`n")
    [System.Console]::Out.Flush()
    $stream = [System.Console]::OpenStandardOutput()
    $stream.Write($bytes, 0, $bytes.Length)
    $stream.Flush()
}
