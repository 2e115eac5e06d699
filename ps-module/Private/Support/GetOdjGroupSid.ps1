function GetOdjGroupSid {
    # The SIDs of all groups that an account of this domain is in; InvokeOdjRequest calls it, no cmdlet.
    [CmdletBinding()]
    [OutputType([string])]
    param (
        # SID
        [Parameter(Mandatory)]
        [string] $Account,

        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $found = @(FindOdjObject -Context $context -Filter "(objectSid=$Account)" -Attribute '1.1')
        if ($found.Count -eq 0) {
            throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $Account; server = $context.Server })
        }
        FindOdjGroupSid -Context $context -DistinguishedName $found[0].DistinguishedName
    } catch {
        WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $Account -Action ($script:OdjMessages.ActionReadGroups -f $Account)
    } finally {
        CloseOdjDirectory -Context $context
    }
}
