function ConvertToOdjJsonText {
    # A text as JSON has it, in ASCII; for each OU of a run, where ConvertTo-Json would take longer than the write.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Text
    )
    if ([regex]::IsMatch($Text, '[^ !#-\[\]-~]')) {
        $Text = [regex]::Replace($Text, '[^ !#-\[\]-~]', { param ($match) '\u{0:x4}' -f [int][char]$match.Value })
    }
    '"' + $Text + '"'
}
