function TestOdjWindows {
    # $IsWindows does not exist in Windows PowerShell 5.1.
    [OutputType([bool])]
    param ()
    [System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Win32NT
}
