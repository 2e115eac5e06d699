function GetOdjMsaArgument {
    # What New-ADServiceAccount is given for the account that is to be made.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan gave.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $name = $Plan.Name
    $arguments = @{
        Name                   = $name
        SamAccountName         = "$name`$"
        Path                   = $Plan.Container
        Enabled                = $true
        KerberosEncryptionType = 'AES128', 'AES256'
    }
    if (-not $Plan.Request.Group) {
        $arguments.RestrictToSingleComputer = $true
        return $arguments
    }
    $arguments.DNSHostName = $Plan.Request.DNSHostName
    if (-not $arguments.DNSHostName) {
        # Of DC=contoso,DC=test; a domain's DN has nothing but DC components without escapes.
        $arguments.DNSHostName = '{0}.{1}' -f $name, (($Context.DomainNamingContext -split ',' -replace '^DC=', '') -join '.')
    }
    $arguments.ManagedPasswordIntervalInDays = $Plan.Request.ManagedPasswordIntervalInDays
    if ($Plan.Reader.Count -gt 0) {
        $arguments.PrincipalsAllowedToRetrieveManagedPassword = $Plan.Reader
    }
    $arguments
}
