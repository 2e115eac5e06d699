function GetOdjDomain {
    # The domain as src/directory/directory.ts describes it; InvokeOdjRequest calls it, no cmdlet does.
    [CmdletBinding()]
    param (
        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $domain = ReadOdjObject -Connection $context.Connection -DistinguishedName $context.DomainNamingContext -Attribute @(
            'objectSid', 'ms-DS-MachineAccountQuota')
        $quota = GetOdjText -Entry $domain -Attribute 'ms-DS-MachineAccountQuota'
        if ($null -ne $quota) {
            $quota = [int]$quota
        }
        # Of DC=contoso,DC=test; a domain's DN has nothing but DC components without escapes.
        $name = ($context.DomainNamingContext -split ',' -replace '^DC=', '') -join '.'
        $containers = $script:OdjPermissions.wellKnownObjects
        [pscustomobject]@{
            PSTypeName                     = 'Odj.Domain'
            Name                           = $name.ToLowerInvariant()
            DistinguishedName              = $context.DomainNamingContext
            Sid                            = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $domain -Attribute 'objectSid')
            ManagedServiceAccountsContainer = (FindOdjContainer -Context $context -Guid $containers.managedServiceAccounts).DistinguishedName
            ComputersContainer             = (FindOdjContainer -Context $context -Guid $containers.computers).DistinguishedName
            MachineAccountQuota            = $quota
            Server                         = $context.Server
        }
    } finally {
        CloseOdjDirectory -Context $context
    }
}
