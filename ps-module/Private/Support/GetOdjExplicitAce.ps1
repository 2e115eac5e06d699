function GetOdjExplicitAce {
    # The explicit ACEs of a DACL in their order, as one text to compare.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor
    )
    $dacl = FindOdjAce -SecurityDescriptor $SecurityDescriptor
    $offset = $dacl.Dacl + 8
    $aces = for ($index = 0; $index -lt $dacl.Count; $index++) {
        $size = [System.BitConverter]::ToUInt16($SecurityDescriptor, $offset + 2)
        if (-not ($SecurityDescriptor[$offset + 1] -band 0x10)) {
            [System.Convert]::ToBase64String($SecurityDescriptor, $offset, $size)
        }
        $offset += $size
    }
    $aces -join ' '
}
