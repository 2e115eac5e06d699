function ConvertToOdjJson {
    # One line of JSON, whatever its depth: ConvertTo-Json would end at the second level.
    [OutputType([string])]
    param (
        [AllowNull()]
        [object] $InputObject
    )
    ConvertTo-Json -InputObject $InputObject -Depth 32 -Compress
}
