function TestOdjLegacyConnector {
    # The legacy connector runs as LocalSystem and is older than the first build with a managed service account.
    [OutputType([bool])]
    param (
        [AllowEmptyString()]
        [string] $Build,

        [AllowEmptyString()]
        [string] $ServiceAccount
    )
    $version = $Build -as [version]
    if ($null -ne $version) {
        return $version -le [version]$script:OdjRequirements.connector.lastLegacyBuild
    }
    $ServiceAccount -eq 'LocalSystem'
}
