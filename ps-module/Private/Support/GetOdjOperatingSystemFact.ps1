function GetOdjOperatingSystemFact {
    [OutputType([System.Collections.IDictionary])]
    param ()
    $system = Get-CimInstance -ClassName Win32_OperatingSystem -OperationTimeoutSec 15 -ErrorAction Stop
    [ordered]@{ caption = $system.Caption; build = $system.BuildNumber }
}
