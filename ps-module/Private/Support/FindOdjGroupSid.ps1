function FindOdjGroupSid {
    # The SIDs of all groups that an account of this domain is in, groups within groups and the primary group too
    # (tokenGroups, MS-ADTS 3.1.1.4.5.19). The server leaves out there what an account is in only as one of
    # Authenticated Users and the like: those groups are found by their members.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Of the account
        [Parameter(Mandatory)]
        [string] $DistinguishedName
    )
    # A constructed attribute: only a search of the object itself gives it.
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $DistinguishedName -Attribute 'tokenGroups'
    $sids = @(GetOdjSid -Entry $entry -Attribute 'tokenGroups')

    $everybody = -join @(foreach ($sid in $script:OdjPermissions.impliedSids.Values) { "(objectSid=$sid)" })
    # Such a SID has an object only where it is a member of something.
    $members = -join @(foreach ($member in (FindOdjObject -Context $Context -Filter "(|$everybody)" -Attribute '1.1')) {
            # LDAP_MATCHING_RULE_IN_CHAIN, MS-ADTS 3.1.1.3.4.4.3: groups within groups too.
            '(member:1.2.840.113556.1.4.1941:={0})' -f (ConvertToOdjLdapFilterValue -Value $member.DistinguishedName)
        })
    if ($members) {
        # Named by their category, or the server would go through every object of the domain.
        $filter = "(&(objectCategory=group)(|$members))"
        foreach ($group in (FindOdjObject -Context $Context -Filter $filter -Attribute 'objectSid')) {
            $sids += GetOdjSid -Entry $group -Attribute 'objectSid'
        }
    }
    $sids | Select-Object -Unique
}
