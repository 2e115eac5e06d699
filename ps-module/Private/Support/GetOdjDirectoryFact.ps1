function GetOdjDirectoryFact {
    # What the directory says of this connector, as src/facts/facts.ts has it. Throws where it cannot be asked.
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
    $domain = GetOdjDomain @pinned
    if (-not $pinned.ContainsKey('Server')) {
        $pinned['Server'] = $domain.Server
    }
    $found = GetOdjAccountFact -ComputerName $ComputerName -Account $Account -Connection $pinned
    $trustees = @(foreach ($msa in $found.Accounts) { $msa.Sid })
    if ($trustees.Count -eq 0) {
        # Nobody's SID (MS-DTYP 2.4.2.4) where there is no account yet, so that a wrong DN is found all the same.
        $trustees = @('S-1-0-0')
    }
    $permissions = foreach ($trustee in $trustees) {
        GetOdjPermissionFact -OrganizationalUnit $OrganizationalUnit -Trustee $trustee -Connection $pinned
    }
    [ordered]@{
        server      = $domain.Server
        domain      = ConvertFromOdjObject -InputObject $domain
        accounts    = @(foreach ($msa in $found.Accounts) { ConvertFromOdjObject -InputObject $msa })
        permissions = @($permissions)
        problems    = @($found.Problems)
    }
}
