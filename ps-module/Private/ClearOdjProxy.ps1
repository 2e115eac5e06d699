function ClearOdjProxy {
    [OutputType('Odj.ProxyChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [switch] $Disable,

        [switch] $NoRestart,

        [AllowEmptyString()]
        [string] $Path
    )
    $arguments = @('clear')
    if ($Disable) {
        $arguments += '--disable'
    }
    ChangeOdjProxy -Cmdlet $Cmdlet -Arguments $arguments -Path $Path -NoRestart:$NoRestart
}
