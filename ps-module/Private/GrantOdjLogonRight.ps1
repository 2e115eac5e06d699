function GrantOdjLogonRight {
    [OutputType('Odj.LogonRight')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account
    )
    ChangeOdjLogonRight -Cmdlet $Cmdlet -Context $Context -Account $Account -Change 'Grant'
}
