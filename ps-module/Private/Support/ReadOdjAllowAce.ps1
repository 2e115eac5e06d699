function ReadOdjAllowAce {
    # The entries of a DACL that allow something on the object itself: mask, class or attribute, and SID
    # (MS-DTYP 2.4.4.2, 2.4.4.3).
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor
    )
    $dacl = FindOdjAce -SecurityDescriptor $SecurityDescriptor
    $offset = $dacl.Dacl + 8
    for ($index = 0; $index -lt $dacl.Count; $index++) {
        $type = $SecurityDescriptor[$offset]
        $inheritOnly = $SecurityDescriptor[$offset + 1] -band 0x08
        if ($type -in 0, 5 -and -not $inheritOnly) {
            $objectType = [guid]::Empty
            $sid = $offset + 8
            if ($type -eq 5) {
                $present = $SecurityDescriptor[$offset + 8]
                $sid = $offset + 12
                if ($present -band 1) {
                    $objectType = [guid]::new([byte[]]$SecurityDescriptor[$sid..($sid + 15)])
                    $sid += 16
                }
                if ($present -band 2) {
                    $sid += 16
                }
            }
            $end = $sid + 7 + 4 * $SecurityDescriptor[$sid + 1]
            [pscustomobject]@{
                Mask       = [System.BitConverter]::ToInt32($SecurityDescriptor, $offset + 4)
                ObjectType = $objectType
                Sid        = ConvertToOdjSid -Bytes ([byte[]]$SecurityDescriptor[$sid..$end])
            }
        }
        $offset += [System.BitConverter]::ToUInt16($SecurityDescriptor, $offset + 2)
    }
}
