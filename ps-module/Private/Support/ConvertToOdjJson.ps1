function ConvertToOdjJson {
    # One line of JSON in printable ASCII, whatever the code page of the stream it goes through.
    [OutputType([string])]
    param (
        [AllowNull()]
        [object] $InputObject
    )
    $json = ConvertTo-Json -InputObject $InputObject -Depth 32 -Compress
    [regex]::Replace($json, '[^ -~]', { param ($unit) '\u{0:x4}' -f [int]$unit.Value[0] })
}
