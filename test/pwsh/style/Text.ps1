function TestText {
    # What the files look like: ASCII, LF, four spaces, no line that a backtick continues.
    param ($Source)
    foreach ($parseError in $Source.Errors) {
        NewFinding -Source $Source -Rule 'Parses' -Line $parseError.Extent.StartLineNumber -Text $parseError.Message
    }
    if ($Source.Text.Contains("`r")) {
        NewFinding -Source $Source -Rule 'LineFeeds' -Line 1 -Text 'carriage return'
    }
    if (-not $Source.Text.EndsWith("`n") -or $Source.Text.EndsWith("`n`n")) {
        NewFinding -Source $Source -Rule 'OneLineFeedAtEnd' -Line $Source.Lines.Count -Text 'end of file'
    }
    $inside = GetTextLine -Source $Source
    for ($index = 0; $index -lt $Source.Lines.Count; $index++) {
        TestLine -Source $Source -Line $Source.Lines[$index] -Number ($index + 1) -IsText $inside.Contains($index + 1)
    }
    foreach ($token in $Source.Tokens) {
        if ($token.Kind -eq 'LineContinuation') {
            NewFinding -Source $Source -Rule 'NoBacktickAtLineEnd' -Line $token.Extent.StartLineNumber -Text $Source.Lines[$token.Extent.StartLineNumber - 1]
        }
        # Double quotes are for texts that hold a variable, an escape or a quote.
        if ($token.Kind -eq 'StringExpandable' -and $token.Text.StartsWith('"') -and $token.Text -notmatch '[$`'']') {
            NewFinding -Source $Source -Rule 'SingleQuotes' -Line $token.Extent.StartLineNumber -Text $token.Text
        }
    }
}

function GetTextLine {
    # Numbers of the lines that begin inside of a text over several lines: their blanks are data.
    param ($Source)
    $numbers = [System.Collections.Generic.HashSet[int]]::new()
    foreach ($token in $Source.Tokens) {
        if ($token -is [System.Management.Automation.Language.StringToken]) {
            for ($number = $token.Extent.StartLineNumber + 1; $number -le $token.Extent.EndLineNumber; $number++) {
                $null = $numbers.Add($number)
            }
        }
    }
    , $numbers
}

function TestLine {
    param ($Source, [string] $Line, [int] $Number, [bool] $IsText)
    if ($Line -match '[^\x20-\x7e\t\r]') {
        NewFinding -Source $Source -Rule 'Ascii' -Line $Number -Text $Line
    }
    if ($IsText) {
        return
    }
    if ($Line -match '[ \t]\r?$') {
        NewFinding -Source $Source -Rule 'NoTrailingBlanks' -Line $Number -Text $Line
    }
    $indentation = [regex]::Match($Line, '^\s*').Value
    if ($indentation.Contains("`t") -or ($Line.Trim() -and $indentation.TrimEnd("`r").Length % 4 -ne 0)) {
        NewFinding -Source $Source -Rule 'IndentedByFourSpaces' -Line $Number -Text $Line
    }
}
