function NewOdjAce {
    # An ACCESS_ALLOWED_OBJECT_ACE (MS-DTYP 2.4.4.3) about computers, for this SID. By itself it is the one ACE this
    # product grants: create child of class computer, this object only.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Sid,

        [byte] $Flags = 0,

        [uint32] $AccessMask = $script:OdjPermissions.ace.accessMask,

        # The class is not of the children that the right is about but of the objects below that inherit it.
        [switch] $Descendants
    )
    $size = 28 + $Sid.Length
    $ace = [byte[]]::new($size)
    $ace[0] = 5
    $ace[1] = $Flags
    $ace[2] = $size -band 0xff
    $ace[3] = $size -shr 8
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes($AccessMask), 0, $ace, 4, 4)
    # ACE_OBJECT_TYPE_PRESENT, ACE_INHERITED_OBJECT_TYPE_PRESENT
    $ace[8] = 1 + $Descendants.IsPresent
    [System.Buffer]::BlockCopy(([guid]$script:OdjPermissions.classes.computer).ToByteArray(), 0, $ace, 12, 16)
    [System.Buffer]::BlockCopy($Sid, 0, $ace, 28, $Sid.Length)
    , $ace
}
