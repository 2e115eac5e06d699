function ReadOdjPasswordReader {
    # msDS-GroupMSAMembership of a group account: a security descriptor; one that allows nobody anything where there is none.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $DistinguishedName
    )
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $DistinguishedName -Attribute 'msDS-GroupMSAMembership'
    $bytes = GetOdjBytes -Entry $entry -Attribute 'msDS-GroupMSAMembership'
    if ($null -eq $bytes) {
        $owner = ConvertFromOdjSid -Sid $script:OdjPermissions.account.passwordReaderOwner
        # SE_SELF_RELATIVE, SE_DACL_PRESENT; the DACL behind the owner, with no entries (MS-DTYP 2.4.6, 2.4.5).
        $dacl = 20 + $owner.Length
        $bytes = [byte[]](@(1, 0, 4, 0x80, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $dacl, 0, 0, 0) + $owner + @(2, 0, 8, 0, 0, 0, 0, 0))
    }
    , $bytes
}
