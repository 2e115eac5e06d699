function GetOdjDelegationProblem {
    # How somebody signed in to this session from another computer, where Windows does not let that sign-in go on to a
    # domain controller (the double hop); $null where there is nothing in the way. CredSSP hands the sign-in on.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    $from = $Cmdlet.SessionState.PSVariable.GetValue('PSSenderInfo')
    if ($null -eq $from) {
        return
    }
    $authentication = [string]$from.UserInfo.Identity.AuthenticationType
    if ($authentication -ne 'CredSSP') {
        $authentication
    }
}
