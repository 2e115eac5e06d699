function ConvertToMembership {
    # Principals -> msDS-GroupMSAMembership as Microsoft's cmdlet writes it: O:BAD:(A;;0xf01ff;;;SID)...
    param ($Entry)
    $owner = [byte[]]@(1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 32, 2, 0, 0)
    $aces = [System.Collections.Generic.List[byte]]::new()
    $count = 0
    foreach ($principal in $Entry) {
        $sid = $principal.Attributes['objectSid'].GetValues([byte[]])[0]
        $aces.AddRange([byte[]](@(0, 0, (8 + $sid.Length), 0, 0xff, 1, 0x0f, 0) + $sid))
        $count++
    }
    $size = [System.BitConverter]::GetBytes([uint16](8 + $aces.Count))
    $dacl = 20 + $owner.Length
    $header = @(1, 0, 4, 0x80, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $dacl, 0, 0, 0)
    , [byte[]]($header + $owner + @(2, 0) + $size + @($count, 0, 0, 0) + $aces.ToArray())
}
