function WriteOdjOrderWarning {
    # The order is not ours to put right: it may be what somebody's access depends on.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $OrganizationalUnit
    )
    $Cmdlet.WriteWarning(
        ("The permissions of `"$OrganizationalUnit`" are not in canonical order (explicit denies, explicit allows, inherited), " +
        'so a deny there may have no effect. Only our entry is added; everything else stays in its order.'))
}
