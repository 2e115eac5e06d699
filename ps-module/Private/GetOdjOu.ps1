function GetOdjOu {
    [OutputType('Odj.Ou')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $SearchBase
    )
    $base = $SearchBase
    if (-not $base) {
        $base = $Context.DomainNamingContext
    }
    try {
        FindOdjOuDacl -Context $Context -SearchBase $base | ForEach-Object -Process {
            if ($null -eq $_.SecurityDescriptor) {
                $values = @{ organizationalUnit = $_.DistinguishedName }
                WriteOdjError -Cmdlet $Cmdlet -Id OuDescriptorUnreadable -Target $_.DistinguishedName -Values $values
            } else {
                [pscustomobject]@{
                    PSTypeName         = 'Odj.Ou'
                    OrganizationalUnit = $_.DistinguishedName
                    ObjectGuid         = $_.ObjectGuid
                    SecurityDescriptor = [System.Convert]::ToBase64String($_.SecurityDescriptor)
                }
            }
        }
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $base -Action "list the organizational units below $base"
    }
}
