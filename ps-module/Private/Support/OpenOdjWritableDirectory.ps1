function OpenOdjWritableDirectory {
    # OpenOdjDirectory for whoever wants to know whether it works: the errors end this function, not the cmdlet, and one
    # of them is that the domain controller is read-only.
    [CmdletBinding()]
    param (
        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $rootDse = ReadOdjObject -Connection $context.Connection -DistinguishedName '' -Attribute @(
            'supportedCapabilities', 'dsServiceName', 'configurationNamingContext')
        AssertOdjServerWritable -Cmdlet $PSCmdlet -Context $context -RootDse $rootDse
    } catch {
        CloseOdjDirectory -Context $context
        throw
    }
    $context
}
