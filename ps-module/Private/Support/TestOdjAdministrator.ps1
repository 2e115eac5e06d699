function TestOdjAdministrator {
    # Whether this process has the rights of a local administrator, which it only has where it is elevated.
    [OutputType([bool])]
    param ()
    if (-not (TestOdjWindows)) {
        return [System.Environment]::UserName -eq 'root'
    }
    $who = [System.Security.Principal.WindowsPrincipal]::new([System.Security.Principal.WindowsIdentity]::GetCurrent())
    $who.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)
}
