function AddOdjAce {
    # The security descriptor with the ACE behind its explicit ACEs, every other byte kept; $null where an equal one
    # stands there already.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [byte[]] $Ace
    )
    $place = FindOdjAce -SecurityDescriptor $SecurityDescriptor -Ace $Ace
    if ($place.Equal.Count -gt 0) {
        return $null
    }
    $growth = $Ace.Length
    $size = $SecurityDescriptor.Length + $growth
    if ($size -gt [uint16]::MaxValue) {
        # AclSize has 16 bits, and Active Directory keeps no larger descriptor either.
        throw (NewOdjFailure -Id SecurityDescriptorTooLarge -Values @{ size = $size; maximum = [uint16]::MaxValue })
    }
    $result = [byte[]]::new($size)
    [System.Buffer]::BlockCopy($SecurityDescriptor, 0, $result, 0, $place.Insert)
    [System.Buffer]::BlockCopy($Ace, 0, $result, $place.Insert, $growth)
    [System.Buffer]::BlockCopy(
        $SecurityDescriptor, $place.Insert, $result, $place.Insert + $growth, $SecurityDescriptor.Length - $place.Insert)
    $header = @{ Dacl = $place.Dacl; Size = $place.Size + $growth; Count = $place.Count + 1; Place = $place.Insert; Growth = $growth }
    SetOdjAclHeader -SecurityDescriptor $result @header
    if ($result[$place.Dacl] -eq 2) {
        # ACL_REVISION_DS: object ACEs need it (MS-DTYP 2.4.5)
        $result[$place.Dacl] = 4
    }
    , $result
}
