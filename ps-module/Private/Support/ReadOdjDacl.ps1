function ReadOdjDacl {
    # The DACL of an OU or container as the bytes of a security descriptor, and whether the caller may write it.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # A DN, or <GUID=...>
        [Parameter(Mandatory)]
        [string] $OrganizationalUnit
    )
    $control = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
        [System.DirectoryServices.Protocols.SecurityMasks]::Dacl)
    $attributes = 'nTSecurityDescriptor', 'objectGUID', 'objectClass', 'sDRightsEffective'
    try {
        $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $OrganizationalUnit -Attribute $attributes -Control $control
    } catch {
        $code = (GetOdjLdapFailure -ErrorRecord $_).Code
        # noSuchObject, invalidDNSyntax
        if ($code -ne 32 -and $code -ne 34) {
            throw
        }
        $values = @{ organizationalUnit = $OrganizationalUnit; server = $Context.Server }
        throw (NewOdjFailure -Id OuNotFound -Values $values -Cause $_.Exception)
    }
    $classes = @(GetOdjText -Entry $entry -Attribute 'objectClass')
    $securityDescriptor = GetOdjBytes -Entry $entry -Attribute 'nTSecurityDescriptor'
    $values = @{ organizationalUnit = $entry.DistinguishedName; objectClass = $classes[-1] }
    if ($classes -notcontains 'organizationalUnit' -and $classes -notcontains 'container') {
        throw (NewOdjFailure -Id OuClassUnsupported -Values $values)
    }
    if ($null -eq $securityDescriptor) {
        throw (NewOdjFailure -Id OuDescriptorUnreadable -Values $values)
    }
    [pscustomobject]@{
        DistinguishedName  = $entry.DistinguishedName
        ObjectGuid         = [guid]::new((GetOdjBytes -Entry $entry -Attribute 'objectGUID')).ToString()
        SecurityDescriptor = $securityDescriptor
        MayWrite           = ([int](GetOdjText -Entry $entry -Attribute 'sDRightsEffective') -band 4) -ne 0
    }
}
