function ConvertToOdjSid {
    # SID bytes (MS-DTYP 2.4.2.2) -> S-1-...; SecurityIdentifier exists on Windows only.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Bytes
    )
    $authority = [uint64]0
    for ($index = 2; $index -lt 8; $index++) {
        $authority = $authority * 256 + $Bytes[$index]
    }
    $text = 'S-{0}-{1}' -f $Bytes[0], $authority
    for ($index = 0; $index -lt $Bytes[1]; $index++) {
        $text += '-' + [System.BitConverter]::ToUInt32($Bytes, 8 + 4 * $index)
    }
    $text
}
