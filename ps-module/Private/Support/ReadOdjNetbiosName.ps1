function ReadOdjNetbiosName {
    # The short name of the domain: of its cross-reference in the configuration (MS-ADTS 6.1.1.2.1.1.4).
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rootDse = ReadOdjObject -Connection $Context.Connection -DistinguishedName '' -Attribute 'configurationNamingContext'
    $configuration = GetOdjText -Entry $rootDse -Attribute 'configurationNamingContext'
    $filter = '(&(objectClass=crossRef)(nCName={0}))' -f (ConvertToOdjLdapFilterValue -Value $Context.DomainNamingContext)
    $found = FindOdjObject -Context $Context -SearchBase "CN=Partitions,$configuration" -Filter $filter -Attribute 'nETBIOSName'
    [string](GetOdjText -Entry $found -Attribute 'nETBIOSName')
}
