function SetOdjAclHeader {
    # After ACEs were put in or taken out at $Dacl: sizes, and the offsets of what lies behind the DACL.
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [int] $Dacl,

        [Parameter(Mandatory)]
        [int] $Size,

        [Parameter(Mandatory)]
        [int] $Count,

        # Where ACEs were put in or taken out, in the offsets from before.
        [Parameter(Mandatory)]
        [int[]] $Place,

        # Bytes at each of them, negative where taken out.
        [Parameter(Mandatory)]
        [int] $Growth
    )
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$Size), 0, $SecurityDescriptor, $Dacl + 2, 2)
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$Count), 0, $SecurityDescriptor, $Dacl + 4, 2)
    # Owner, group, SACL
    foreach ($field in 4, 8, 12) {
        $offset = [System.BitConverter]::ToUInt32($SecurityDescriptor, $field)
        $before = @($Place -le $offset).Count
        if ($before -gt 0) {
            $moved = [System.BitConverter]::GetBytes([uint32]($offset + $before * $Growth))
            [System.Buffer]::BlockCopy($moved, 0, $SecurityDescriptor, $field, 4)
        }
    }
}
