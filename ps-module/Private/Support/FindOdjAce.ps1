function FindOdjAce {
    # Walks the ACE headers of a self-relative security descriptor (MS-DTYP 2.4.6, 2.4.5, 2.4.4.1).
    # Dacl: offset of the ACL; Insert: where explicit ACEs end; Equal: offsets of the explicit ACEs equal to -Ace.
    param (
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [byte[]] $Ace
    )
    $length = $SecurityDescriptor.Length
    if ($length -lt 20 -or $SecurityDescriptor[0] -ne 1 -or ($SecurityDescriptor[3] -band 0x80) -eq 0) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'it is not a self-relative security descriptor' })
    }
    $dacl = [System.BitConverter]::ToInt32($SecurityDescriptor, 16)
    if (($SecurityDescriptor[2] -band 0x04) -eq 0 -or $dacl -eq 0) {
        throw (NewOdjFailure -Id DaclMissing)
    }
    if ($dacl -lt 20 -or $dacl + 8 -gt $length) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'its DACL lies outside of it' })
    }
    $end = $dacl + [System.BitConverter]::ToUInt16($SecurityDescriptor, $dacl + 2)
    $count = [System.BitConverter]::ToUInt16($SecurityDescriptor, $dacl + 4)
    if ($end -lt $dacl + 8 -or $end -gt $length) {
        throw (NewOdjFailure -Id SecurityDescriptorInvalid -Values @{ reason = 'the size of its DACL does not fit' })
    }

    $wanted = [System.Convert]::ToBase64String($Ace)
    $equal = [System.Collections.Generic.List[int]]::new()
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
            if ($insert -eq 0) {
                $insert = $offset
            }
        } elseif ($size -eq $Ace.Length -and $SecurityDescriptor[$offset] -eq $Ace[0] -and
            [System.Convert]::ToBase64String($SecurityDescriptor, $offset, $size) -ceq $wanted) {
            $equal.Add($offset)
        }
        $offset += $size
    }
    if ($insert -eq 0) {
        $insert = $offset
    }
    [pscustomobject]@{ Dacl = $dacl; Insert = $insert; Equal = $equal; Size = $end - $dacl; Count = $count }
}
