function HideOdjSecret {
    # Without what looks like a token or a join blob, on one line, and no longer than a message needs to be.
    [OutputType([string])]
    param (
        [AllowEmptyString()]
        [AllowNull()]
        [string] $Text
    )
    $shown = $Text -replace '[A-Za-z0-9+/_=.-]{48,}', '[left out]' -replace '\s+', ' '
    if ($shown.Length -gt 500) {
        $shown = $shown.Substring(0, 500) + ' ...'
    }
    $shown.Trim()
}
