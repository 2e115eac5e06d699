function TestOdjAccountPermission {
    # Warns of each organizational unit on which the account of the service does not have its permission.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # DOMAIN\name$
        [AllowEmptyString()]
        [string] $Account,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    if (-not $Account -or $Account -eq 'LocalSystem') {
        return
    }
    $units = @{ ComputersContainer = $true }
    if ($OrganizationalUnit.Count -gt 0) {
        $units = @{ OrganizationalUnit = $OrganizationalUnit }
    }
    $name = $Account -replace '^.*\\', ''
    foreach ($found in Get-OdjOuPermission @units -Account $name @Connection -ErrorAction Continue 2>&1) {
        if ($found -is [System.Management.Automation.ErrorRecord]) {
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningPermissionUnread -f $name, $found))
        } elseif (-not $found.Granted) {
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningPermissionMissing -f $name, $found.OrganizationalUnit))
        }
    }
}
