function ConvertFromOdjSid {
    # S-1-... -> SID bytes (MS-DTYP 2.4.2.2); SecurityIdentifier exists on Windows only.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [ValidatePattern('^S-1-[0-9]+(?:-[0-9]+){1,15}$')]
        [string] $Sid
    )
    $parts = $Sid.Split('-')
    $count = $parts.Count - 3
    $bytes = [byte[]]::new(8 + 4 * $count)
    $bytes[0] = 1
    $bytes[1] = $count
    $authority = [uint64]$parts[2]
    for ($index = 7; $index -ge 2; $index--) {
        $bytes[$index] = $authority % 256
        $authority = ($authority - $authority % 256) / 256
    }
    for ($index = 0; $index -lt $count; $index++) {
        [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint32]$parts[3 + $index]), 0, $bytes, 8 + 4 * $index, 4)
    }
    , $bytes
}
