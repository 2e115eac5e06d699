function FindOdjOuDacl {
    # The DACL of every OU at and below -SearchBase, as they come, and at last that of the default container for
    # computers where it is no OU and is there too. SecurityDescriptor is $null where it may not be read.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $SearchBase
    )
    try {
        $base = ReadOdjObject -Connection $Context.Connection -DistinguishedName $SearchBase -Attribute '1.1'
    } catch {
        $code = (GetOdjLdapFailure -ErrorRecord $_).Code
        # noSuchObject, invalidDNSyntax
        if ($code -ne 32 -and $code -ne 34) {
            throw
        }
        $values = @{ organizationalUnit = $SearchBase; server = $Context.Server }
        throw (NewOdjFailure -Id OuNotFound -Values $values -Cause $_.Exception)
    }
    $control = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
        [System.DirectoryServices.Protocols.SecurityMasks]::Dacl)
    $about = @{ Attribute = 'nTSecurityDescriptor', 'objectGUID', 'objectClass'; Control = $control }
    # objectCategory is indexed whatever the domain controller's version.
    FindOdjObject -Context $Context -SearchBase $base.DistinguishedName -Filter '(objectCategory=organizationalUnit)' @about |
        ForEach-Object -Process { ConvertToOdjOuDacl -Entry $_ }

    $container = (FindOdjContainer -Context $Context -Guid $script:OdjPermissions.wellKnownObjects.computers).DistinguishedName
    $comparison = [System.StringComparison]::OrdinalIgnoreCase
    if ($container -and ",$container".EndsWith(",$($base.DistinguishedName)", $comparison)) {
        $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $container @about
        if (@(GetOdjText -Entry $entry -Attribute 'objectClass') -notcontains 'organizationalUnit') {
            ConvertToOdjOuDacl -Entry $entry
        }
    }
}
