function RemoveOdjAce {
    # The security descriptor without its explicit ACEs equal to this one, every other byte kept; $null where it has none.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [byte[]] $Ace
    )
    $place = FindOdjAce -SecurityDescriptor $SecurityDescriptor -Ace $Ace
    if ($place.Equal.Count -eq 0) {
        return $null
    }
    $removed = $place.Equal.Count * $Ace.Length
    $result = [byte[]]::new($SecurityDescriptor.Length - $removed)
    $from = 0
    $to = 0
    foreach ($offset in $place.Equal) {
        [System.Buffer]::BlockCopy($SecurityDescriptor, $from, $result, $to, $offset - $from)
        $to += $offset - $from
        $from = $offset + $Ace.Length
    }
    [System.Buffer]::BlockCopy($SecurityDescriptor, $from, $result, $to, $SecurityDescriptor.Length - $from)
    $header = @{
        Dacl   = $place.Dacl
        Size   = $place.Size - $removed
        Count  = $place.Count - $place.Equal.Count
        Place  = $place.Equal
        Growth = -$Ace.Length
    }
    SetOdjAclHeader -SecurityDescriptor $result @header
    , $result
}
