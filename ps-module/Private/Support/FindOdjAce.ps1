function FindOdjAce {
    # Walks the ACE headers of a self-relative security descriptor (MS-DTYP 2.4.6, 2.4.5, 2.4.4.1), one loop for all
    # that is asked about a DACL, since a run asks it of every OU.
    # Dacl: offset of the ACL; Insert: where explicit ACEs end; Equal: offsets of the explicit ACEs that equal one of
    # -Ace; Missing: those of -Ace that are not there; Canonical: explicit denies, explicit allows, inherited ones, in
    # that order (entries that do neither may stand anywhere).
    param (
        [byte[]] $SecurityDescriptor,

        [byte[][]] $Ace = @()
    )
    $length = $SecurityDescriptor.Length
    if ($length -lt 20 -or $SecurityDescriptor[0] -ne 1 -or ($SecurityDescriptor[3] -band 0x80) -eq 0) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'it is not a self-relative security descriptor' })
    }
    $dacl = [System.BitConverter]::ToInt32($SecurityDescriptor, 16)
    if (($SecurityDescriptor[2] -band 0x04) -eq 0 -or $dacl -eq 0) {
        throw (NewOdjFailure -Id DaclMissing)
    }
    if ($dacl -lt 20 -or $dacl -gt $length - 8) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'its DACL lies outside of it' })
    }
    $end = $dacl + [System.BitConverter]::ToUInt16($SecurityDescriptor, $dacl + 2)
    $count = [System.BitConverter]::ToUInt16($SecurityDescriptor, $dacl + 4)
    if ($end -lt $dacl + 8 -or $end -gt $length) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'the size of its DACL does not fit' })
    }

    $missing = [System.Collections.Generic.Dictionary[string, byte[]]]::new()
    $wanted = [System.Collections.Generic.HashSet[string]]::new()
    # Its length and a byte of the last part of its SID tell nearly all others apart.
    $likely = [System.Collections.Generic.HashSet[int]]::new()
    foreach ($one in $Ace) {
        $text = [System.Convert]::ToBase64String($one)
        $missing[$text] = $one
        $null = $wanted.Add($text)
        $null = $likely.Add($one.Length * 256 + $one[$one.Length - 4])
    }
    $equal = [System.Collections.Generic.List[int]]::new()
    $canonical = $true
    $reached = 0
    $insert = 0
    $offset = $dacl + 8
    for ($index = 0; $index -lt $count; $index++) {
        if ($offset + 4 -gt $end) {
            throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'its DACL ends within an access control entry' })
        }
        $size = $SecurityDescriptor[$offset + 2] + 256 * $SecurityDescriptor[$offset + 3]
        if ($size -lt 4 -or $offset + $size -gt $end) {
            throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'its DACL ends within an access control entry' })
        }
        if ($SecurityDescriptor[$offset + 1] -band 0x10) {
            $reached = 2
            if ($insert -eq 0) {
                $insert = $offset
            }
        } else {
            $type = $SecurityDescriptor[$offset]
            if ($type -eq 0 -or $type -eq 5 -or $type -eq 9 -or $type -eq 11) {
                if ($reached -eq 2) {
                    $canonical = $false
                }
                if ($reached -eq 0) {
                    $reached = 1
                }
            } elseif ($reached -gt 0 -and ($type -eq 1 -or $type -eq 6 -or $type -eq 10 -or $type -eq 12)) {
                $canonical = $false
            }
            if ($likely.Contains($size * 256 + $SecurityDescriptor[$offset + $size - 4])) {
                $text = [System.Convert]::ToBase64String($SecurityDescriptor, $offset, $size)
                if ($wanted.Contains($text)) {
                    $equal.Add($offset)
                    $null = $missing.Remove($text)
                }
            }
        }
        $offset += $size
    }
    if ($insert -eq 0) {
        $insert = $offset
    }
    [pscustomobject]@{
        Dacl      = $dacl
        Insert    = $insert
        Equal     = $equal
        Missing   = $missing.Values
        Size      = $end - $dacl
        Count     = $count
        Canonical = $canonical
    }
}
