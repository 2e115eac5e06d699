# Invoke-Command over remoting, as far as the examples use it: on the make-believe servers whose folders lie in the one
# that ODJ_LAB_SERVERS names. As on a real one, the script block comes as text, without the caller's variables; the
# arguments come as what serialization makes of them; what comes back carries PSComputerName; and a computer that does not
# answer is an error that does not keep the others waiting. One after the other, in this process; nothing is signed in.
Set-StrictMode -Version 3.0

function Invoke-Command {
    [CmdletBinding(DefaultParameterSetName = 'ComputerName', PositionalBinding = $false)]
    param (
        [Parameter(ParameterSetName = 'ComputerName', Mandatory, Position = 0)]
        [string[]] $ComputerName,

        [Parameter(Mandatory, Position = 1)]
        [scriptblock] $ScriptBlock,

        [object[]] $ArgumentList = @(),

        [ValidateRange(1, 2147483647)]
        [int] $ThrottleLimit = 32,

        [pscredential] $Credential
    )
    [System.Console]::Error.WriteLine("throttle $ThrottleLimit")
    $arguments = @(foreach ($argument in $ArgumentList) {
            [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($argument))
        })
    foreach ($name in $ComputerName) {
        $folder = [System.IO.Path]::Combine($env:ODJ_LAB_SERVERS, ($name -split '\.')[0])
        if (-not [System.IO.Directory]::Exists($folder)) {
            $message = "Connecting to remote server $name failed with the following error message : The WinRM client cannot process the request."
            $failure = [System.Management.Automation.ErrorRecord]::new(
                [System.Management.Automation.Remoting.PSRemotingTransportException]::new($message),
                'ServerNotFound,PSSessionStateBroken', 'OpenError', $name)
            Write-Error -ErrorRecord $failure
            continue
        }
        $env:ODJ_LAB_SERVER = $folder
        foreach ($object in & ([scriptblock]::Create($ScriptBlock.ToString())) @arguments) {
            $object | Add-Member -NotePropertyName PSComputerName -NotePropertyValue $name -PassThru
        }
    }
}

Export-ModuleMember -Function 'Invoke-Command'
