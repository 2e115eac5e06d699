function FindOdjWritableServer {
    # Host names of the domain controllers that hold a writable copy of this domain.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # The DN below which all servers of the forest are.
        [Parameter(Mandatory)]
        [string] $Sites
    )
    $domain = ConvertToOdjLdapFilterValue -Value $Context.DomainNamingContext
    $settings = FindOdjObject -Context $Context -SearchBase $Sites -Attribute 'objectClass' -Filter (
        "(&(objectClass=nTDSDSA)(msDS-hasMasterNCs=$domain))")
    # CN=NTDS Settings,CN=DC1,CN=Servers,...
    $holders = @($settings | ForEach-Object { $_.DistinguishedName -replace '^[^,]+,', '' })
    $hosts = foreach ($server in (FindOdjObject -Context $Context -SearchBase $Sites -Filter '(objectClass=server)' -Attribute 'dNSHostName')) {
        $name = GetOdjText -Entry $server -Attribute 'dNSHostName'
        if ($name -and $holders -contains $server.DistinguishedName) {
            $name.ToLowerInvariant()
        }
    }
    $hosts | Sort-Object
}
