function AddOdjAce {
    # The security descriptor with the ACEs that -Place misses behind its explicit ACEs, every other byte kept; $null
    # where none is missing.
    [OutputType([byte[]])]
    param (
        [byte[]] $SecurityDescriptor,

        # What FindOdjAce gave for it.
        [psobject] $Place
    )
    $growth = 0
    foreach ($ace in $Place.Missing) {
        $growth += $ace.Length
    }
    if ($growth -eq 0) {
        return $null
    }
    $size = $SecurityDescriptor.Length + $growth
    if ($size -gt [uint16]::MaxValue) {
        # AclSize has 16 bits, and Active Directory keeps no larger descriptor either.
        throw (NewOdjFailure -Id SecurityDescriptorTooLarge -Values @{ size = $size; maximum = [uint16]::MaxValue })
    }
    $result = [byte[]]::new($size)
    $end = $Place.Insert
    [System.Buffer]::BlockCopy($SecurityDescriptor, 0, $result, 0, $end)
    foreach ($ace in $Place.Missing) {
        [System.Buffer]::BlockCopy($ace, 0, $result, $end, $ace.Length)
        $end += $ace.Length
    }
    [System.Buffer]::BlockCopy($SecurityDescriptor, $Place.Insert, $result, $end, $SecurityDescriptor.Length - $Place.Insert)
    $count = $Place.Count + $Place.Missing.Count
    ${function:SetOdjAclHeader}.InvokeReturnAsIs($result, $Place.Dacl, $Place.Size + $growth, $count, @{ $Place.Insert = $growth })
    if ($result[$Place.Dacl] -eq 2) {
        # ACL_REVISION_DS: object ACEs need it (MS-DTYP 2.4.5)
        $result[$Place.Dacl] = 4
    }
    , $result
}
