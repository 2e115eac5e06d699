# The well-known cmdlets that reach Windows itself, with the parameters of their documentation, on the make-believe
# server in the folder that ODJ_LAB_SERVER names (server.json: test/lab/servers.ts). Paths outside of HKLM:\ go to the
# real cmdlets; without ODJ_LAB_SERVER everything of the registry does too. Needs PowerShell 7.
Set-StrictMode -Version 3.0

enum ServiceControllerStatus {
    Stopped = 1
    StartPending = 2
    StopPending = 3
    Running = 4
}

enum ServiceStartMode {
    Automatic = 2
    Manual = 3
    Disabled = 4
}

class ServiceCommandException : System.SystemException {
    ServiceCommandException([string] $message) : base($message) {}
}

class CimException : System.Exception {
    CimException([string] $message) : base($message) {}
}

foreach ($file in [System.IO.Directory]::GetFiles("$PSScriptRoot/functions", '*.ps1')) {
    . $file
}

Export-ModuleMember -Function '*-*', 'secedit.exe'
