function UndoOdjPlan {
    # odj leads; each step is agreed to, taken back and written to the pipeline here.
    [OutputType('Odj.PlanStepResult')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $JournalPath,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($JournalPath)
    $arguments = @('undo', '--journal', $file, '--caller', '--yes')
    if ($Server) {
        $arguments += '--server', $Server
    }
    # Each step is asked for by itself: ConfirmOdjStep, which odj calls, runs this.
    $agree = {
        param ($Text, $Id)
        $operation = $script:OdjMessages.OperationTakeBack -f $Text
        $Cmdlet.ShouldProcess($operation, $operation, $Id)
    }
    $known = @{ Cmdlet = $Cmdlet; Agree = $agree }
    if ($null -ne $Credential) {
        $known['Credential'] = $Credential
    }
    $null = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($arguments + '--json') -Known $known -Target $file
}
