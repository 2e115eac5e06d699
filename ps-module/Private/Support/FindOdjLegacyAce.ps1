function FindOdjLegacyAce {
    # The explicit ACEs of a DACL that are exactly of the legacy connector's delegation: whose (Sid), what of computer
    # objects (Right), and whether it is also the one ACE that a managed service account is given (IsOurs).
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor
    )
    $rights = @{}
    foreach ($entry in $script:OdjPermissions.legacy.children) {
        # ACE_OBJECT_TYPE_PRESENT; create child 1, delete child 2
        $rights["$($entry.flags) $($entry.accessMask) 1"] = @{ 1 = 'Create'; 2 = 'Delete'; 3 = 'CreateAndDelete' }[$entry.accessMask]
    }
    foreach ($entry in $script:OdjPermissions.legacy.descendants) {
        # ACE_INHERITED_OBJECT_TYPE_PRESENT
        $rights["$($entry.flags) $($entry.accessMask) 2"] = 'FullControl'
    }
    $computer = [guid]$script:OdjPermissions.classes.computer
    $ours = "0 $($script:OdjPermissions.ace.accessMask) 1"

    $dacl = FindOdjAce -SecurityDescriptor $SecurityDescriptor
    $offset = $dacl.Dacl + 8
    for ($index = 0; $index -lt $dacl.Count; $index++) {
        $size = [System.BitConverter]::ToUInt16($SecurityDescriptor, $offset + 2)
        # ACCESS_ALLOWED_OBJECT_ACE with one GUID (MS-DTYP 2.4.4.3) and a SID to its end
        if ($SecurityDescriptor[$offset] -eq 5 -and $size -ge 36 -and $size -eq 36 + 4 * $SecurityDescriptor[$offset + 29]) {
            $mask = [System.BitConverter]::ToUInt32($SecurityDescriptor, $offset + 4)
            $present = [System.BitConverter]::ToUInt32($SecurityDescriptor, $offset + 8)
            $key = "$($SecurityDescriptor[$offset + 1]) $mask $present"
            if ($rights.ContainsKey($key) -and [guid]::new([byte[]]$SecurityDescriptor[($offset + 12)..($offset + 27)]) -eq $computer) {
                [pscustomobject]@{
                    Sid    = ConvertToOdjSid -Bytes ([byte[]]$SecurityDescriptor[($offset + 28)..($offset + $size - 1)])
                    Right  = $rights[$key]
                    IsOurs = $key -eq $ours
                }
            }
        }
        $offset += $size
    }
}
