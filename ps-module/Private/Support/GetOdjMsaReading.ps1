function GetOdjMsaReading {
    # What ReadOdjMsa reads; InvokeOdjRequest calls it, no cmdlet.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [string] $Identity,

        [string] $ConnectorComputer,

        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        ReadOdjMsa -Context $context -Identity $Identity -ConnectorComputer $ConnectorComputer
    } catch {
        WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $Identity -Action ($script:OdjMessages.ActionReadAccount -f $Identity)
    } finally {
        CloseOdjDirectory -Context $context
    }
}
