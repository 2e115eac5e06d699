function GetOdjDacl {
    # The DACLs of objects of whatever class, as Odj.Ou; InvokeOdjRequest calls it, no cmdlet.
    [CmdletBinding()]
    [OutputType('Odj.Ou')]
    param (
        [Parameter(Mandatory)]
        [string[]] $DistinguishedName,

        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    $control = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
        [System.DirectoryServices.Protocols.SecurityMasks]::Dacl)
    try {
        foreach ($name in $DistinguishedName) {
            try {
                $entry = ReadOdjObject -Connection $context.Connection -DistinguishedName $name -Attribute 'nTSecurityDescriptor', 'objectGUID' -Control $control
                WriteOdjOu -Cmdlet $PSCmdlet -Reading (ConvertToOdjOuDacl -Entry $entry)
            } catch {
                WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $name -Action ($script:OdjMessages.ActionReadPermissions -f $name)
            }
        }
    } finally {
        CloseOdjDirectory -Context $context
    }
}
