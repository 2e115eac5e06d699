function ConvertToServiceAccount {
    # An entry -> what Get-ADServiceAccount shows by default.
    param ($Entry)
    $sid = $Entry.Attributes['objectSid'].GetValues([byte[]])[0]
    $authorities = for ($index = 8; $index -lt $sid.Length; $index += 4) {
        [System.BitConverter]::ToUInt32($sid, $index)
    }
    $principalName = $null
    if ($Entry.Attributes.Contains('userPrincipalName')) {
        $principalName = $Entry.Attributes['userPrincipalName'].GetValues([string])[0]
    }
    [pscustomobject]@{
        PSTypeName        = 'Microsoft.ActiveDirectory.Management.ADServiceAccount'
        DistinguishedName = $Entry.DistinguishedName
        Enabled           = ([int]$Entry.Attributes['userAccountControl'].GetValues([string])[0] -band 2) -eq 0
        Name              = $Entry.Attributes['name'].GetValues([string])[0]
        ObjectClass       = $Entry.Attributes['objectClass'].GetValues([string])[-1]
        ObjectGUID        = [guid]::new($Entry.Attributes['objectGUID'].GetValues([byte[]])[0])
        SamAccountName    = $Entry.Attributes['sAMAccountName'].GetValues([string])[0]
        SID               = 'S-1-{0}-{1}' -f $sid[7], ($authorities -join '-')
        UserPrincipalName = $principalName
    }
}
