function CompleteOdjMsa {
    # Does the steps in their order and gives the account as the directory then has it.
    [OutputType('Odj.MsaChange')]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # GetOdjMsaMissing's steps.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Step,

        # The name of the account, without the trailing $.
        [Parameter(Mandatory)]
        [string] $Name,

        # Odj.Msa, $null where there was none yet.
        [AllowNull()]
        [psobject] $Account,

        [AllowNull()]
        [psobject] $Computer,

        [AllowNull()]
        [string] $Container,

        # The command for whoever may link, where the link is left out.
        [AllowNull()]
        [string] $LinkCommand
    )
    $with = @{ Context = $Context; Name = $Name; Account = $Account; Computer = $Computer; Container = $Container }
    foreach ($change in $Step) {
        try {
            InvokeOdjMsaStep -Step $change @with
        } catch {
            if ($change -ne 'Linked' -or $Step.Count -eq 1) {
                throw
            }
            $done = 'completed'
            if ($null -eq $Account) {
                $done = 'made'
            }
            $values = @{
                done        = "The account $Name was $done"
                computer    = $Computer.DistinguishedName
                reason      = $_.Exception.GetBaseException().Message
                linkCommand = NewOdjLinkCommand -Context $Context -Name $Name -Computer $Computer.DistinguishedName
            }
            throw (NewOdjFailure -Id MsaLinkFailed -Values $values -Cause $_.Exception)
        }
    }
    if ($Step.Count -gt 0) {
        $Account = FindOdjMsa -Context $Context -Condition "(sAMAccountName=$Name`$)"
    }
    ConvertToOdjMsaChange -Account $Account -Step $Step -LinkCommand $LinkCommand
}
