function ConvertToOdjFinding {
    # The document of odj verify as findings for the pipeline, or as one boolean.
    [OutputType('Odj.Finding', [bool])]
    param (
        # $null: there was no answer.
        [AllowNull()]
        [psobject] $Document,

        [switch] $Quiet
    )
    if ($Quiet) {
        # Without an answer nothing is known to be good.
        return $null -ne $Document -and $Document.verdict -in 'Pass', 'Warning'
    }
    if ($null -ne $Document) {
        foreach ($finding in $Document.findings) {
            $object = ConvertToOdjObject -InputObject $finding -TypeName 'Odj.Finding' -Property 'Id', 'Status', 'Severity', 'Title', 'Evidence', 'Remedy', 'Command'
            $object.Evidence = '{0}: {1}' -f $finding.subject, $finding.evidence
            $object
        }
    }
}
