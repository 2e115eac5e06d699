function ResolveOdjAccount {
    # -Account -> its name, SID and the ACE that lets it create computers; looked up once per distinct -Account.
    # Throws where there is not exactly one such managed service account (with -Legacy: computer account of a server); a
    # SID that no object has any more (the account was deleted) is taken as it is where entries are only read or taken
    # away.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account,

        [switch] $AllowGone,

        [switch] $Legacy
    )
    $key = '{0} {1}' -f $Legacy.IsPresent, $Account
    if ($Context.Accounts.ContainsKey($key)) {
        return $Context.Accounts[$key]
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
    $wanted = 'msDS-ManagedServiceAccount', 'msDS-GroupManagedServiceAccount'
    $id = 'AccountNotManaged'
    if ($Legacy) {
        $wanted = @('computer')
        $id = 'AccountNotComputer'
    }
    # Its own class is the last one: a managed service account is of the class computer too.
    $fitting = @(foreach ($entry in $found) {
            $class = @(GetOdjText -Entry $entry -Attribute 'objectClass')[-1]
            if ($wanted -contains $class) {
                $entry
            }
        })
    if ($fitting.Count -eq 0 -and $found.Count -eq 1) {
        $values.objectClass = $class
        throw (NewOdjFailure -Id $id -Values $values)
    }
    if ($fitting.Count -ne 1) {
        $values.found = $found.DistinguishedName -join '; '
        throw (NewOdjFailure -Id AccountAmbiguous -Values $values)
    }
    $name = GetOdjText -Entry $fitting[0] -Attribute 'sAMAccountName'
    $resolved = NewOdjTrustee -SamAccountName $name -SidBytes (GetOdjBytes -Entry $fitting[0] -Attribute 'objectSid')
    $Context.Accounts[$key] = $resolved
    $resolved
}
