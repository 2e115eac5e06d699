function WriteOdjLegacyWarning {
    # What somebody has to know who delegates the legacy connector.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Account
    )
    $text = 'Microsoft cut the legacy connector off at the end of {0}: {1} gets full control of computers for a connector that Intune refuses. Install the updated one.'
    $Cmdlet.WriteWarning(($text -f $script:OdjPermissions.legacy.cutOff, $Account))
}
