function RemoveOdjAce {
    # The security descriptor without the ACEs that -Place found equal, every other byte kept; $null where there is none.
    [OutputType([byte[]])]
    param (
        [byte[]] $SecurityDescriptor,

        # What FindOdjAce gave for it.
        [psobject] $Place
    )
    if ($Place.Equal.Count -eq 0) {
        return $null
    }
    $kept = [System.IO.MemoryStream]::new($SecurityDescriptor.Length)
    $change = @{}
    $from = 0
    foreach ($offset in $Place.Equal) {
        $size = [System.BitConverter]::ToUInt16($SecurityDescriptor, $offset + 2)
        $kept.Write($SecurityDescriptor, $from, $offset - $from)
        $from = $offset + $size
        $change[$offset] = -$size
    }
    $kept.Write($SecurityDescriptor, $from, $SecurityDescriptor.Length - $from)
    $result = $kept.ToArray()
    $size = $Place.Size - ($SecurityDescriptor.Length - $result.Length)
    SetOdjAclHeader -SecurityDescriptor $result -Dacl $Place.Dacl -Size $size -Count ($Place.Count - $change.Count) -Change $change
    , $result
}
