function WriteOdjDacl {
    # Backup line on disk, then the DACL alone written, then read back. Gives the version that is left behind, and
    # whether somebody else wrote at the same time: then it grew by more than one. Throws what LdapConnection throws.
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        # What ReadOdjDacl gave.
        [hashtable] $Reading,

        [byte[]] $SecurityDescriptor,

        # SamAccountName and Sid of the trustee.
        [psobject] $Account,

        # grant, revoke or restore
        [string] $Change
    )
    $wanted = [System.Convert]::ToBase64String($SecurityDescriptor)
    $name = '"' + $Reading.DistinguishedName + '"'
    $trustee = '"' + $Account.SamAccountName + '"'
    if ([regex]::IsMatch($Reading.DistinguishedName + $Account.SamAccountName, '[^ !#-\[\]-~]')) {
        $name = ConvertToOdjJsonText -Text $Reading.DistinguishedName
        $trustee = ConvertToOdjJsonText -Text $Account.SamAccountName
    }
    $was = [System.Convert]::ToBase64String($Reading.SecurityDescriptor)
    $line = [string]::Concat([string[]]@(
            '{"type":"securityDescriptor","distinguishedName":', $name, ',"objectGuid":"', $Reading.ObjectGuid
            '","account":', $trustee, ',"accountSid":"', $Account.Sid, '","change":"', $Change
            '","before":{"base64":"', $was, '","sddl":null},"after":{"base64":"', $wanted, '","sddl":null}}'))
    ${function:AddOdjBackupLine}.InvokeReturnAsIs($Context.Backup, $line)
    # By its GUID: another object may have its name by now. The other overloads would unroll the bytes into single values.
    $object = '<GUID=' + $Reading.ObjectGuid + '>'
    $request = [System.DirectoryServices.Protocols.ModifyRequest]::new(
        $object,
        [System.DirectoryServices.Protocols.DirectoryAttributeOperation]::Replace,
        'nTSecurityDescriptor',
        [object[]]@(, $SecurityDescriptor))
    $null = $request.Controls.Add($Context.DaclOnly)
    try {
        $null = $Context.Connection.SendRequest($request)
    } catch {
        # noSuchObject: it was deleted after it was read
        if ((GetOdjLdapFailure -ErrorRecord $_).Code -ne 32) {
            throw
        }
        $values = @{ organizationalUnit = $Reading.DistinguishedName; server = $Context.Server }
        throw (NewOdjFailure -Id OuNotFound -Values $values -Cause $_.Exception)
    }

    $now = ${function:ReadOdjDacl}.InvokeReturnAsIs($Context, $object)
    $before = $Reading.Version
    $after = $now.Version
    $conflict = 'Unknown'
    if ($before -gt 0 -and $after -gt 0) {
        $conflict = 'None'
        if ($after - $before -ne 1) {
            $conflict = 'Detected'
            $values = $Reading.DistinguishedName, $before, $after, $Context.Backup.Path
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningForeignWrite -f $values))
        }
    }
    $kept = [System.Convert]::ToBase64String($now.SecurityDescriptor)
    if ($kept -cne $wanted -and $conflict -ne 'Detected') {
        if (-not (TestOdjDaclEqual -Left $now.SecurityDescriptor -Right $SecurityDescriptor)) {
            throw (NewOdjFailure -Id OuWriteNotKept -Values @{ organizationalUnit = $Reading.DistinguishedName })
        }
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningInheritedAnew -f $Reading.DistinguishedName))
    }
    @{ Version = $after; Conflict = $conflict }
}
