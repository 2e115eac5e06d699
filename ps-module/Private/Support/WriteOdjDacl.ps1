function WriteOdjDacl {
    # Backup line on disk, then the DACL alone written, then read back. Throws what LdapConnection throws.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading,

        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [string] $Account,

        [Parameter(Mandatory)]
        [string] $AccountSid,

        [Parameter(Mandatory)]
        [ValidateSet('grant', 'revoke', 'restore')]
        [string] $Change
    )
    AddOdjBackupLine -Backup $Context.Backup -Record ([ordered]@{
            type              = 'securityDescriptor'
            distinguishedName = $Reading.DistinguishedName
            objectGuid        = $Reading.ObjectGuid
            account           = $Account
            accountSid        = $AccountSid
            change            = $Change
            before            = [ordered]@{ base64 = [System.Convert]::ToBase64String($Reading.SecurityDescriptor); sddl = $null }
            after             = [ordered]@{ base64 = [System.Convert]::ToBase64String($SecurityDescriptor); sddl = $null }
        })
    # The other overloads would unroll the bytes into single values.
    $request = [System.DirectoryServices.Protocols.ModifyRequest]::new(
        $Reading.DistinguishedName,
        [System.DirectoryServices.Protocols.DirectoryAttributeOperation]::Replace,
        'nTSecurityDescriptor',
        [object[]]@(, $SecurityDescriptor))
    $null = $request.Controls.Add([System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
            [System.DirectoryServices.Protocols.SecurityMasks]::Dacl))
    $null = $Context.Connection.SendRequest($request)

    $now = ReadOdjDacl -Context $Context -OrganizationalUnit $Reading.DistinguishedName
    if (-not (TestOdjDaclEqual -Left $now.SecurityDescriptor -Right $SecurityDescriptor)) {
        throw (NewOdjFailure -Id OuWriteNotKept -Values @{ organizationalUnit = $Reading.DistinguishedName })
    }
    if ([System.Convert]::ToBase64String($now.SecurityDescriptor) -cne [System.Convert]::ToBase64String($SecurityDescriptor)) {
        $Cmdlet.WriteWarning("The domain controller worked out the inherited permissions of `"$($Reading.DistinguishedName)`" anew.")
    }
}
