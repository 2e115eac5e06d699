function ResolveOdjAccount {
    # -Account -> its name, SID and the ACE that lets it create computers; looked up once per distinct -Account.
    # Throws where there is not exactly one such managed service account; a SID that no object has any more (the
    # account was deleted) is taken as it is where entries are only read or taken away.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account,

        [switch] $AllowGone
    )
    if ($Context.Accounts.ContainsKey($Account)) {
        return $Context.Accounts[$Account]
    }
    $filter = '(&{0}(objectSid=*))' -f (GetOdjIdentityCondition -Context $Context -Identity $Account)
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectSid', 'objectClass')
    $values = @{ account = $Account; server = $Context.Server }
    if ($found.Count -eq 0 -and $AllowGone -and $Account -match '^S-1-[0-9-]+$') {
        return NewOdjTrustee -SamAccountName $Account -SidBytes (ConvertFromOdjSid -Sid $Account)
    }
    if ($found.Count -eq 0) {
        throw (NewOdjFailure -Id AccountNotFound -Values $values)
    }
    $managed = @(foreach ($entry in $found) {
            $classes = @(GetOdjText -Entry $entry -Attribute 'objectClass')
            if ($classes -contains 'msDS-ManagedServiceAccount' -or $classes -contains 'msDS-GroupManagedServiceAccount') {
                $entry
            }
        })
    if ($managed.Count -eq 0 -and $found.Count -eq 1) {
        $values.objectClass = $classes[-1]
        throw (NewOdjFailure -Id AccountNotManaged -Values $values)
    }
    if ($managed.Count -ne 1) {
        $values.found = $found.DistinguishedName -join '; '
        throw (NewOdjFailure -Id AccountAmbiguous -Values $values)
    }
    $name = GetOdjText -Entry $managed[0] -Attribute 'sAMAccountName'
    $resolved = NewOdjTrustee -SamAccountName $name -SidBytes (GetOdjBytes -Entry $managed[0] -Attribute 'objectSid')
    $Context.Accounts[$Account] = $resolved
    $resolved
}
