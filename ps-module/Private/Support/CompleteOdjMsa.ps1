function CompleteOdjMsa {
    # Does the steps in their order and gives the account as the directory then has it.
    [OutputType('Odj.MsaChange')]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan gave.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    foreach ($change in $Plan.Step) {
        try {
            if ($change -eq 'Created') {
                CreateOdjMsa -Context $Context -Plan $Plan
            } else {
                InvokeOdjMsaStep -Context $Context -Step $change -Plan $Plan
            }
        } catch {
            if ($change -ne 'Linked' -or $Plan.Step.Count -eq 1) {
                throw
            }
            $done = 'completed'
            if ($null -eq $Plan.Account) {
                $done = 'made'
            }
            $values = @{
                done        = 'The account {0} was {1}' -f $Plan.Name, $done
                computer    = $Plan.Computer.DistinguishedName
                reason      = $_.Exception.GetBaseException().Message
                linkCommand = NewOdjLinkCommand -Context $Context -Name $Plan.Name -Computer $Plan.Computer.DistinguishedName
            }
            throw (NewOdjFailure -Id MsaLinkFailed -Values $values -Cause $_.Exception)
        }
    }
    $account = $Plan.Account
    if ($Plan.Step.Count -gt 0) {
        $account = FindOdjMsa -Context $Context -Condition ('(sAMAccountName={0}$)' -f $Plan.Name)
    }
    ConvertToOdjMsaChange -Account $account -Step $Plan.Step -LinkCommand $Plan.LinkCommand
}
