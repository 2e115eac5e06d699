function ResolveOdjAccount {
    # -Account -> its name, SID and the ACE that lets it create computers; looked up once per distinct -Account.
    # Throws where there is not exactly one such account.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account
    )
    if ($Context.Accounts.ContainsKey($Account)) {
        return $Context.Accounts[$Account]
    }
    $filter = '(&{0}(objectSid=*))' -f (GetOdjIdentityCondition -Identity $Account)
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectSid')
    $values = @{ account = $Account; server = $Context.Server }
    if ($found.Count -eq 0) {
        throw (NewOdjFailure -Id AccountNotFound -Values $values)
    }
    if ($found.Count -gt 1) {
        $values.found = $found.DistinguishedName -join '; '
        throw (NewOdjFailure -Id AccountAmbiguous -Values $values)
    }
    $sidBytes = GetOdjBytes -Entry $found[0] -Attribute 'objectSid'
    $sid = ConvertToOdjSid -Bytes $sidBytes
    $grant = $script:OdjPermissions.ace
    $resolved = [pscustomobject]@{
        SamAccountName = GetOdjText -Entry $found[0] -Attribute 'sAMAccountName'
        Sid            = $sid
        Ace            = NewOdjAce -Sid $sidBytes
        Sddl           = '(OA;;{0};{1};;{2})' -f $grant.right, $grant.objectType, $sid
    }
    $Context.Accounts[$Account] = $resolved
    $resolved
}
