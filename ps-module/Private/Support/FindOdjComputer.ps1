function FindOdjComputer {
    # A computer by its name (short, or in full with dots; with or without $) or DN, and whether the caller may change which accounts it hosts.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Computer
    )
    if ($Computer.Contains('.') -and -not $Computer.Contains('=')) {
        $condition = '(dNSHostName={0})' -f (ConvertToOdjLdapFilterValue -Value $Computer)
    } else {
        $condition = GetOdjIdentityCondition -Context $Context -Identity $Computer
    }
    $filter = "(&(objectCategory=computer)$condition)"
    $found = @(FindOdjObject -Context $Context -Filter $filter -Attribute 'allowedAttributesEffective', 'objectSid')
    if ($found.Count -ne 1) {
        throw (NewOdjFailure -Id ComputerNotFound -Values @{ computer = $Computer; server = $Context.Server })
    }
    [pscustomobject]@{
        DistinguishedName = $found[0].DistinguishedName
        Sid               = ConvertToOdjSid -Bytes (GetOdjBytes -Entry $found[0] -Attribute 'objectSid')
        MayLink           = @(GetOdjText -Entry $found[0] -Attribute 'allowedAttributesEffective') -contains 'msDS-HostServiceAccount'
    }
}
