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
    $progress = $Context.Progress
    try {
        FindOdjOuDacl -Context $Context -SearchBase $base |
            ForEach-Object -Process {
                $progress.Count++
                if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
                    WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressOrganizationalUnits -f $progress.Count, $_.DistinguishedName)
                }
                WriteOdjOu -Cmdlet $Cmdlet -Reading $_
            }
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $base -Action ($script:OdjMessages.ActionListOrganizationalUnits -f $base)
    }
}
