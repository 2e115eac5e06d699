function SetOdjAclHeader {
    # After ACEs were put in or taken out: AclSize, AceCount, and the offsets of what lies behind the DACL.
    param (
        [byte[]] $SecurityDescriptor,

        [int] $Dacl,

        [int] $Size,

        [int] $Count,

        # Bytes put in at each place (an offset from before), negative where taken out.
        [System.Collections.IDictionary] $Change
    )
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$Size), 0, $SecurityDescriptor, $Dacl + 2, 2)
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$Count), 0, $SecurityDescriptor, $Dacl + 4, 2)
    # Owner, group, SACL
    foreach ($field in 4, 8, 12) {
        $offset = [System.BitConverter]::ToUInt32($SecurityDescriptor, $field)
        $moved = $offset
        foreach ($place in $Change.Keys) {
            if ($place -le $offset) {
                $moved += $Change[$place]
            }
        }
        if ($moved -ne $offset) {
            [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint32]$moved), 0, $SecurityDescriptor, $field, 4)
        }
    }
}
