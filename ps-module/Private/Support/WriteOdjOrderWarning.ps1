function WriteOdjOrderWarning {
    # The order is not ours to put right: it may be what somebody's access depends on.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $OrganizationalUnit
    )
    $Cmdlet.WriteWarning(($script:OdjMessages.WarningOrder -f $OrganizationalUnit))
}
