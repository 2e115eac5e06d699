function CompleteOdjArgument {
    # What Tab offers for a parameter that names something in the directory. Whoever presses Tab gets no error, and does
    # not wait for a domain controller that does not answer: then there is nothing to offer.
    [OutputType([System.Management.Automation.CompletionResult])]
    param (
        [Parameter(Mandatory)]
        [string] $Kind,

        # As typed so far, perhaps with its quotes.
        [AllowNull()]
        [AllowEmptyString()]
        [string] $Word,

        # The parameters that stand in the line already.
        [AllowNull()]
        [System.Collections.IDictionary] $Bound
    )
    $wanted = @{ Kind = $Kind; Word = $Word.Trim([char[]]@(39, 34)) }
    foreach ($name in 'Server', 'Credential') {
        if ($null -ne $Bound -and $Bound.Contains($name)) {
            $wanted[$name] = $Bound[$name]
        }
    }
    $seconds = $env:ODJ_COMPLETION_SECONDS -as [int]
    if (-not $seconds) {
        $seconds = 3
    }
    foreach ($value in (InvokeOdjWithin -Milliseconds (1000 * $seconds) -Function 'FindOdjCompletion' -Parameter $wanted)) {
        $text = [string]$value
        if ($text -notmatch '^[A-Za-z0-9._-]+$') {
            $text = "'{0}'" -f [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text)
        }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $value)
    }
}
