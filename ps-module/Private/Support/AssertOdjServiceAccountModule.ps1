function AssertOdjServiceAccountModule {
    # Ends the run where Windows' cmdlets for service accounts are not there.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    if (-not (TestOdjCommand -Name 'Install-ADServiceAccount')) {
        WriteOdjError -Cmdlet $Cmdlet -Id ActiveDirectoryModuleMissing -Terminating
    }
}
