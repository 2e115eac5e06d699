function GetOdjOu {
    [OutputType('Odj.Ou')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $SearchBase
    )
    $base = $SearchBase
    if (-not $base) {
        $base = $Context.DomainNamingContext
    }
    try {
        FindOdjOuDacl -Context $Context -SearchBase $base |
            ForEach-Object -Process { WriteOdjOu -Cmdlet $Cmdlet -Reading $_ }
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $base -Action ($script:OdjMessages.ActionListOrganizationalUnits -f $base)
    }
}
