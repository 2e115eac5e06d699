function SetOdjProxy {
    [OutputType('Odj.ProxyChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Address,

        [switch] $BypassOnLocal,

        [switch] $NoRestart,

        [AllowEmptyString()]
        [string] $Path
    )
    $arguments = @('set', "--address=$Address")
    if ($BypassOnLocal) {
        $arguments += '--bypass-on-local'
    }
    ChangeOdjProxy -Cmdlet $Cmdlet -Arguments $arguments -Path $Path -NoRestart:$NoRestart
}
