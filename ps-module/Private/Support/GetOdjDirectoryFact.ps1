function GetOdjDirectoryFact {
    # What the directory says of this connector, as src/facts/facts.ts has it, or { reason } where it cannot be asked.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [string] $ComputerName,

        # Accounts that the service or its configuration file name.
        [AllowEmptyCollection()]
        [string[]] $Account,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    $pinned = $Connection.Clone()
    try {
        $domain = GetOdjDomain @pinned
    } catch {
        $failure = ConvertFromOdjFailure -Failure $_
        return [ordered]@{ reason = ('{0} {1}' -f $failure.message, $failure.remedy).Trim() }
    }
    if (-not $pinned.ContainsKey('Server')) {
        $pinned['Server'] = $domain.Server
    }
    $found = GetOdjAccountFact -ComputerName $ComputerName -Account $Account -Connection $pinned
    $trustees = @($found.Accounts.Sid)
    if ($trustees.Count -eq 0) {
        # Domain Users stands in where there is no account yet, so that a wrong DN is found all the same.
        $trustees = @('{0}-513' -f $domain.Sid)
    }
    $permissions = foreach ($trustee in $trustees) {
        GetOdjPermissionFact -OrganizationalUnit $OrganizationalUnit -Trustee $trustee -Connection $pinned
    }
    [ordered]@{
        server      = $domain.Server
        domain      = ConvertFromOdjObject -InputObject $domain
        accounts    = @(foreach ($account in $found.Accounts) { ConvertFromOdjObject -InputObject $account })
        permissions = @($permissions)
        problems    = @($found.Problems)
    }
}
