function TestOdjMsa {
    # Reads, changes nothing; odj judges.
    [OutputType('Odj.Finding', [bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Identity,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $Quiet,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $Cmdlet -Server $Server -Credential $Credential
    $failed = $false
    try {
        $readings = @(foreach ($account in $Identity) {
                try {
                    ReadOdjMsa -Context $context -Identity $account -ConnectorComputer $ConnectorComputer
                } catch {
                    $failed = $true
                    WriteOdjFailure -Cmdlet $Cmdlet -Context $context -ErrorRecord $_ -Target $account -Action ($script:OdjMessages.ActionReadAccount -f $account)
                }
            })
    } finally {
        CloseOdjDirectory -Context $context
    }
    $document = $null
    if ($readings.Count -gt 0) {
        $json = ConvertToOdjJson -InputObject (ConvertFromOdjObject -InputObject $readings)
        $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'account', 'check', '--readings', '-', '--json' -InputText $json
    }
    if ($Quiet) {
        # Without an answer nothing is known to be good.
        return -not $failed -and $null -ne $document -and @($document.findings).Where({ $_.status -in 'Fail', 'Unknown' }).Count -eq 0
    }
    if ($null -ne $document) {
        foreach ($finding in $document.findings) {
            $object = ConvertToOdjObject -InputObject $finding -TypeName 'Odj.Finding' -Property 'Id', 'Status', 'Title', 'Evidence', 'Remedy'
            $object.Evidence = '{0}: {1}' -f $finding.subject, $finding.evidence
            $object
        }
    }
}
