function GetOdjComputerName {
    [OutputType([string])]
    param ()
    if (TestOdjCommand -Name 'Get-CimInstance') {
        (Get-CimInstance -ClassName Win32_OperatingSystem).CSName
    } else {
        [System.Environment]::MachineName
    }
}
