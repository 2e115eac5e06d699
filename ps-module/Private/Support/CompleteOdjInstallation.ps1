function CompleteOdjInstallation {
    # What is there after setup, what a person has to know of it, and what comes next.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Odj.Installation
        [Parameter(Mandatory)]
        [psobject] $Result,

        [switch] $Legacy,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    $now = FindOdjConnector
    $before = $Result.ServiceAccount
    $Result.Version = $now.Build
    $Result.ServiceAccount = $now.ServiceAccount
    $Result.ServiceState = $now.ServiceState
    $units = @()
    if (-not $Legacy) {
        $settings = ReadOdjConfig -Cmdlet $Cmdlet -Path $now.Folder
        if ($null -ne $settings) {
            $units = @($settings.organizationalUnits)
        }
    }
    if ($Result.Action -eq 'Update') {
        if ($before -ne $now.ServiceAccount) {
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningAccountChanged -f $before, $now.ServiceAccount))
        }
        if ($Connection.Count -gt 0) {
            TestOdjAccountPermission -Cmdlet $Cmdlet -Account $before -OrganizationalUnit $units -Connection $Connection
        }
    }
    $Result.NextSteps = [string[]]@(GetOdjNextStep -Result $Result -Here $now -WithoutUnit:($units.Count -eq 0) -Legacy:$Legacy)
}
