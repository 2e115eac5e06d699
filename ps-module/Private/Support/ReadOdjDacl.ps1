function ReadOdjDacl {
    # The DACL of an OU or container as the bytes of a security descriptor, whether the caller may write it, and the
    # version of its security descriptor (0 where that may not be read). A run asks this several times for each OU: the
    # request is made once and nothing is called but the connection. To call a function as a command takes several times as
    # long as all that this does, so those on the way of every OU are called as the script blocks that they are, by
    # InvokeReturnAsIs (parameters by their place), and are no advanced functions.
    [OutputType([hashtable])]
    param (
        [psobject] $Context,

        # A DN, or <GUID=...>
        [string] $OrganizationalUnit
    )
    $request = $Context.DaclRequest
    if ($null -eq $request) {
        $request = [System.DirectoryServices.Protocols.SearchRequest]::new(
            '', '(objectClass=*)', [System.DirectoryServices.Protocols.SearchScope]::Base,
            [string[]]@('nTSecurityDescriptor', 'objectGUID', 'objectClass', 'sDRightsEffective', 'replPropertyMetaData'))
        $null = $request.Controls.Add($Context.DaclOnly)
        $Context.DaclRequest = $request
    }
    $request.DistinguishedName = $OrganizationalUnit
    try {
        $entry = $Context.Connection.SendRequest($request).Entries[0]
    } catch {
        $code = (GetOdjLdapFailure -ErrorRecord $_).Code
        # noSuchObject, invalidDNSyntax
        if ($code -ne 32 -and $code -ne 34) {
            throw
        }
        AssertOdjOwnDomain -Context $Context -DistinguishedName $OrganizationalUnit
        $values = @{ organizationalUnit = $OrganizationalUnit; server = $Context.Server }
        throw (NewOdjFailure -Id OuNotFound -Values $values -Cause $_.Exception)
    }
    $attributes = $entry.Attributes
    $classes = $attributes['objectClass']
    if ($null -eq $classes) {
        $values = @{ target = $entry.DistinguishedName; server = $Context.Server; reason = 'objectClass is missing' }
        throw (NewOdjFailure -Id DirectoryAnswerUnexpected -Values $values)
    }
    $classes = $classes.GetValues([string])
    if ($classes -notcontains 'organizationalUnit' -and $classes -notcontains 'container') {
        $values = @{ organizationalUnit = $entry.DistinguishedName; objectClass = $classes[-1] }
        throw (NewOdjFailure -Id OuClassUnsupported -Values $values)
    }
    $securityDescriptor = $attributes['nTSecurityDescriptor']
    if ($null -eq $securityDescriptor) {
        throw (NewOdjFailure -Id OuDescriptorUnreadable -Values @{ organizationalUnit = $entry.DistinguishedName })
    }
    $writable = $attributes['sDRightsEffective']
    $version = 0
    $metadata = $attributes['replPropertyMetaData']
    if ($null -ne $metadata) {
        $metadata = $metadata.GetValues([byte[]])[0]
        $at = $Context.VersionOffset
        if ($at + 48 -le $metadata.Length -and
            [System.BitConverter]::ToInt32($metadata, $at) -eq $script:OdjPermissions.securityDescriptorAttributeId) {
            $version = [System.BitConverter]::ToInt32($metadata, $at + 4)
        } else {
            $version = FindOdjDaclVersion -Context $Context -Metadata $metadata
        }
    }
    @{
        DistinguishedName  = $entry.DistinguishedName
        ObjectGuid         = [guid]::new($attributes['objectGUID'].GetValues([byte[]])[0]).ToString()
        SecurityDescriptor = $securityDescriptor.GetValues([byte[]])[0]
        MayWrite           = $null -ne $writable -and ([int]$writable.GetValues([string])[0] -band 4) -ne 0
        Version            = $version
    }
}
