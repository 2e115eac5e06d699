function TestOdjInstalledMsa {
    # Whether this server can use a managed service account, as Windows tests it. That it warns where it cannot is no
    # news here.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [string] $Identity
    )
    try {
        [bool](Test-ADServiceAccount -Identity $Identity -WarningAction SilentlyContinue -ErrorAction Stop)
    } catch {
        # By name: the types exist only where the module is installed.
        if ($_.Exception.GetType().Name -in 'ADServerDownException', 'ADIdentityNotFoundException') {
            throw
        }
        $false
    }
}
