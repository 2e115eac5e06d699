function NewOdjAce {
    # The one ACE this product grants, for this SID: ACCESS_ALLOWED_OBJECT_ACE (MS-DTYP 2.4.4.3), create child of
    # class computer, this object only.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Sid
    )
    $grant = $script:OdjPermissions.ace
    $size = 28 + $Sid.Length
    $ace = [byte[]]::new($size)
    $ace[0] = 5
    $ace[2] = $size -band 0xff
    $ace[3] = $size -shr 8
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint32]$grant.accessMask), 0, $ace, 4, 4)
    # ACE_OBJECT_TYPE_PRESENT
    $ace[8] = 1
    [System.Buffer]::BlockCopy(([guid]$grant.objectType).ToByteArray(), 0, $ace, 12, 16)
    [System.Buffer]::BlockCopy($Sid, 0, $ace, 28, $Sid.Length)
    , $ace
}
