function ResolveOdjError {
    [OutputType('Odj.ErrorExplanation')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [object[]] $InputObject
    )
    $texts = [string[]]@(foreach ($item in $InputObject) { GetOdjErrorText -InputObject $item })
    $request = ConvertToOdjJson -InputObject @{ inputs = $texts }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'explain', '--stdin', '--json' -InputText $request
    if ($null -eq $document) {
        return
    }
    foreach ($explanation in $document.explanations) {
        $codes = [string[]]@(foreach ($code in $explanation.codes) { ('{0} {1}' -f $code.hex, $code.name).TrimEnd() })
        $found = @($explanation.matches)
        if ($found.Count -eq 0) {
            $found = @([pscustomobject]@{ score = 0 })
        }
        foreach ($match in $found) {
            $property = 'InputText', 'Id', 'Score', 'Title', 'Why', 'Cause', 'Remedy', 'Command', 'Link', 'FixedIn', 'Codes'
            $object = ConvertToOdjObject -InputObject $match -TypeName 'Odj.ErrorExplanation' -Property $property
            $object.InputText = $explanation.input
            $object.Score = [int](100 * $match.score)
            $object.Why = [string[]]@($object.Why | Where-Object { $null -ne $_ })
            $object.Codes = $codes
            $object
        }
    }
}
