function ReadOdjMsaState {
    # What there is of an OdjMsa, and the reasons why it is not as asked for. Needs no right to change anything.
    [CmdletBinding()]
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $name = $Resource.Name.TrimEnd('$')
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Resource.Server -Credential $Resource.Credential
    try {
        $condition = GetOdjIdentityCondition -Context $context -Identity "$name`$"
        $account = @(FindOdjMsa -Context $context -Condition $condition) | Select-Object -First 1
        $state = @{
            Name   = $name
            Ensure = 'Absent'
            Server = $context.Server
        }
        if ($null -ne $account) {
            $state.Ensure = 'Present'
            $state.Group = $account.Kind -eq 'msDS-GroupManagedServiceAccount'
            foreach ($property in 'SamAccountName', 'DistinguishedName', 'Sid', 'Kind', 'Enabled', 'ConnectorComputers', 'EncryptionTypes') {
                $state[$property] = $account.$property
            }
        }
        $state.Reasons = @(GetOdjMsaReason -Context $context -Resource $Resource -Account $account)
        if ($null -ne $account -and $state.Reasons.Count -eq 0) {
            $state.ConnectorComputer = $Resource.ConnectorComputer
            $state.PasswordReader = $Resource.PasswordReader
        }
        $state
    } catch {
        WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $name -Action ($script:OdjMessages.ActionReadAccount -f $name)
    } finally {
        CloseOdjDirectory -Context $context
    }
}
