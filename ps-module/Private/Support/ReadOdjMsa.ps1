function ReadOdjMsa {
    # AccountReading of src/directory/directory.ts: one account and the server it is for; nothing of it is judged here.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # sAMAccountName, DN, SID, name@domain or DOMAIN\name
        [Parameter(Mandatory)]
        [string] $Identity,

        [AllowEmptyString()]
        [string] $ConnectorComputer
    )
    $computer = $null
    if ($ConnectorComputer) {
        $found = FindOdjComputer -Context $Context -Computer $ConnectorComputer
        $computer = [ordered]@{
            distinguishedName = $found.DistinguishedName
            sid               = $found.Sid
            groupSids         = @(FindOdjGroupSid -Context $Context -DistinguishedName $found.DistinguishedName)
        }
    }
    $domain = ReadOdjObject -Connection $Context.Connection -DistinguishedName $Context.DomainNamingContext -Attribute 'objectSid'
    $account = FindOdjAccount -Context $Context -Identity $Identity
    [ordered]@{
        identity    = $Identity
        server      = $Context.Server
        time        = ReadOdjTime -Context $Context
        domain      = [ordered]@{
            # Of DC=contoso,DC=test; a domain's DN has nothing but DC components without escapes.
            name              = (($Context.DomainNamingContext -split ',' -replace '^DC=', '') -join '.').ToLowerInvariant()
            netbiosName       = ReadOdjNetbiosName -Context $Context
            distinguishedName = $Context.DomainNamingContext
            sid               = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $domain -Attribute 'objectSid')
        }
        account     = $account
        computer    = $computer
        kdsRootKeys = ReadOdjKdsRootKey -Context $Context
        names       = @(GetOdjReaderName -Context $Context -Account $account)
    }
}
