function NewOdjReaderAce {
    # The entry that lets a SID read the password of a group account: ACCESS_ALLOWED_ACE (MS-DTYP 2.4.4.2).
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [string] $Sid,

        [int] $Mask = $script:OdjPermissions.account.passwordReaderMask
    )
    $trustee = ConvertFromOdjSid -Sid $Sid
    $size = 8 + $trustee.Length
    $ace = [byte[]]::new($size)
    $ace[2] = $size
    [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes($Mask), 0, $ace, 4, 4)
    [System.Buffer]::BlockCopy($trustee, 0, $ace, 8, $trustee.Length)
    , $ace
}
