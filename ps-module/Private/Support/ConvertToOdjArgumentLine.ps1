function ConvertToOdjArgumentLine {
    # Arguments -> one command line, as CommandLineToArgvW takes it apart again: backslashes count only before quotes.
    # .NET Framework has no ArgumentList; .NET reads the line by the same rules everywhere.
    [OutputType([string])]
    param (
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        [string[]] $Arguments
    )
    $quoted = foreach ($argument in $Arguments) {
        if ($argument -match '^[^\s"]+$') {
            $argument
        } else {
            '"' + (($argument -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"'
        }
    }
    $quoted -join ' '
}
