function WriteOdjLegacyWarning {
    # What somebody has to know who delegates the legacy connector.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Account
    )
    $Cmdlet.WriteWarning(($script:OdjMessages.WarningLegacyCutOff -f $script:OdjPermissions.legacy.cutOff, $Account))
}
