function WriteOdjOu {
    # What was read of an OU as Odj.Ou; an error where its permissions may not be read.
    [OutputType('Odj.Ou')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # As ConvertToOdjOuDacl gives it.
        [Parameter(Mandatory)]
        [psobject] $Reading
    )
    if ($null -eq $Reading.SecurityDescriptor) {
        $values = @{ organizationalUnit = $Reading.DistinguishedName }
        WriteOdjError -Cmdlet $Cmdlet -Id OuDescriptorUnreadable -Target $Reading.DistinguishedName -Values $values
        return
    }
    [pscustomobject]@{
        PSTypeName         = 'Odj.Ou'
        OrganizationalUnit = $Reading.DistinguishedName
        ObjectGuid         = $Reading.ObjectGuid
        SecurityDescriptor = [System.Convert]::ToBase64String($Reading.SecurityDescriptor)
    }
}
