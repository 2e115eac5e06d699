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
    $units = @(GetOdjUnitFact -OrganizationalUnit $OrganizationalUnit -Connection $pinned)
    [ordered]@{
        server              = $domain.Server
        domain              = ConvertFromOdjObject -InputObject $domain
        accounts            = @(foreach ($msa in $found.Accounts) { ConvertFromOdjObject -InputObject $msa })
        organizationalUnits = $units
        trustees            = GetOdjTrusteeFact -Unit $units -Connection $pinned
        problems            = @($found.Problems)
    }
}
