function InvokeOdjRequest {
    # Runs one cmdlet for src/powershell/session.ts: its request is the next line of standard input, '#<id>:' and JSON
    # { cmdlet, parameters }, the answer one line '<id>:' and JSON { output, warnings, errors } on standard output.
    [CmdletBinding()]
    param ()
    $id, $json = [System.Console]::In.ReadLine().Substring(1) -split ':', 2
    $output = [System.Collections.Generic.List[string]]::new()
    $warnings = [System.Collections.Generic.List[string]]::new()
    $failures = [System.Collections.Generic.List[string]]::new()
    try {
        $request = ConvertFrom-Json -InputObject $json
        $command = Get-Command -Name $request.cmdlet -Module 'OdjConnector' -CommandType Function
        $parameters = ConvertToOdjParameter -Command $command -Values $request.parameters
        & $command @parameters 3>&1 2>&1 | ForEach-Object -Process {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                $failures.Add((ConvertToOdjJson -InputObject (ConvertFromOdjFailure -Failure $_)))
            } elseif ($_ -is [System.Management.Automation.WarningRecord]) {
                $warnings.Add((ConvertToOdjJson -InputObject $_.Message))
            } else {
                $output.Add((ConvertToOdjJson -InputObject (ConvertFromOdjObject -InputObject $_)))
            }
        }
    } catch {
        $failures.Add((ConvertToOdjJson -InputObject (ConvertFromOdjFailure -Failure $_)))
    }
    # Each object by itself: the serializer of Windows PowerShell has a limit for one text.
    $answer = '{0}:{{"output":[{1}],"warnings":[{2}],"errors":[{3}]}}' -f @(
        $id, ($output -join ','), ($warnings -join ','), ($failures -join ','))
    # Bytes, not text: [Console]::Out would encode by the console's code page.
    $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($answer + "`n")
    [System.Console]::Out.Flush()
    $stream = [System.Console]::OpenStandardOutput()
    $stream.Write($bytes, 0, $bytes.Length)
    $stream.Flush()
}
