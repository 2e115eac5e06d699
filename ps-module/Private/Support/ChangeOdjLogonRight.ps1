function ChangeOdjLogonRight {
    # Reads who may log on as a service here, refuses where a policy decides that, asks, writes and reads again.
    [OutputType('Odj.LogonRight')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account,

        [Parameter(Mandatory)]
        [ValidateSet('Grant', 'Revoke')]
        [string] $Change
    )
    if (-not (TestOdjCommand -Name 'secedit.exe')) {
        WriteOdjError -Cmdlet $Cmdlet -Id WindowsNeeded -Values @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name } -Terminating
    }
    try {
        $trustee = ResolveOdjAccount -Context $Context -Account $Account -AllowGone:($Change -eq 'Revoke')
        $domain = ReadOdjNetbiosName -Context $Context
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action ($script:OdjMessages.ActionFindAccount -f $Account)
        return
    }
    $computer = GetOdjComputerName
    $values = @{ account = $trustee.SamAccountName; computer = $computer }
    $result = [ordered]@{
        PSTypeName   = 'Odj.LogonRight'
        ComputerName = $computer
        Account      = $trustee.SamAccountName
        AccountSid   = $trustee.Sid
        Action       = 'Unchanged'
        BackupFile   = $null
    }
    try {
        $plan = GetOdjLogonRightPlan -Trustee $trustee -Domain $domain -Change $Change
        if ($null -ne $plan.Refusal) {
            WriteOdjError -Cmdlet $Cmdlet -Id $plan.Refusal -Target $trustee.SamAccountName -Values ($values + $plan.Values)
            return
        }
        if ($null -ne $plan.Text) {
            $result.Action = "Would$Change"
            $operation = $script:OdjMessages.OperationGrantLogonRight
            $done = 'Granted'
            if ($Change -eq 'Revoke') {
                $operation = $script:OdjMessages.OperationRevokeLogonRight
                $done = 'Revoked'
            }
            if ($Cmdlet.ShouldProcess($computer, ($operation -f $trustee.SamAccountName))) {
                $result.BackupFile = WriteOdjUserRight -Export $plan.Export -Text $plan.Text
                $result.Action = $done
                $after = GetOdjLogonRightPlan -Trustee $trustee -Domain $domain -Change $Change
                if ($null -ne $after.Text) {
                    throw $script:OdjMessages.ReasonUserRightNotKept
                }
            }
        }
    } catch {
        $exception = $_.Exception
        if ($exception.Data.Contains('OdjFailureId')) {
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $computer -Action $script:OdjMessages.ActionChangeUserRights
            return
        }
        $values.reason = $exception.GetBaseException().Message
        WriteOdjError -Cmdlet $Cmdlet -Id LogonRightNotChanged -Target $trustee.SamAccountName -Values $values -Exception $exception
        return
    }
    [pscustomobject]$result
}
