function NewOdjMsa {
    # Reads, decides what is missing, checks every right that takes, asks, and only then writes.
    [OutputType('Odj.MsaChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $Name,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $SkipLink
    )
    $target = @($Name, $ConnectorComputer, $script:OdjPermissions.account.namePrefix).Where({ $_ })[0]
    try {
        $plan = GetOdjMsaPlan -Context $Context -Name $Name.TrimEnd('$') -ConnectorComputer $ConnectorComputer -SkipLink:$SkipLink
        if ($plan.Step.Count -gt 0 -and -not $Cmdlet.ShouldProcess($plan.Name, (FormatOdjMsaPlan -Plan $plan))) {
            if ($WhatIfPreference) {
                GetOdjMsaExpected -Context $Context -Plan $plan
            }
            return
        }
        CompleteOdjMsa -Context $Context @plan
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $target -Action "make the account $target"
    }
}
