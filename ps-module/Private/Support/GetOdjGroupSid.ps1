function GetOdjGroupSid {
    # The SIDs of all groups that an account of this domain is in, groups within groups and the primary group too
    # (tokenGroups, MS-ADTS 3.1.1.4.5.19). The server leaves out there what an account is in only as one of
    # Authenticated Users and the like: those groups are found by their members. InvokeOdjRequest calls it, no cmdlet.
    [CmdletBinding()]
    [OutputType([string])]
    param (
        # SID
        [Parameter(Mandatory)]
        [string] $Account,

        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $found = @(FindOdjObject -Context $context -Filter "(objectSid=$Account)" -Attribute '1.1')
        if ($found.Count -eq 0) {
            throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $Account; server = $context.Server })
        }
        # A constructed attribute: only a search of the object itself gives it.
        $entry = ReadOdjObject -Connection $context.Connection -DistinguishedName $found[0].DistinguishedName -Attribute 'tokenGroups'
        $sids = @(GetOdjSid -Entry $entry -Attribute 'tokenGroups')

        $everybody = -join @(foreach ($sid in $script:OdjPermissions.impliedSids.Values) { "(objectSid=$sid)" })
        # Such a SID has an object only where it is a member of something.
        $members = -join @(foreach ($member in (FindOdjObject -Context $context -Filter "(|$everybody)" -Attribute '1.1')) {
                # LDAP_MATCHING_RULE_IN_CHAIN, MS-ADTS 3.1.1.3.4.4.3: groups within groups too.
                '(member:1.2.840.113556.1.4.1941:={0})' -f (ConvertToOdjLdapFilterValue -Value $member.DistinguishedName)
            })
        if ($members) {
            foreach ($group in (FindOdjObject -Context $context -Filter "(|$members)" -Attribute 'objectSid')) {
                $sids += GetOdjSid -Entry $group -Attribute 'objectSid'
            }
        }
        $sids | Select-Object -Unique
    } catch {
        WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $Account -Action "read the groups of $Account"
    } finally {
        CloseOdjDirectory -Context $context
    }
}
