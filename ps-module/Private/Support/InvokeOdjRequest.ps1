function InvokeOdjRequest {
    # Runs one cmdlet for src/powershell/session.ts: its request is the next line of standard input, '#<id>:' and JSON
    # { cmdlet, parameters }, the answer one line '<id>:' and JSON { output, warnings, errors } on standard output. With
    # stream in the request each goes out as it comes: a line '<id>+' and JSON { output }, { warning } or { error }; the
    # answer then holds no more than the error that ended the cmdlet.
    [CmdletBinding()]
    param ()
    $id, $json = [System.Console]::In.ReadLine().Substring(1) -split ':', 2
    $records = @{}
    foreach ($kind in 'output', 'warning', 'error') {
        $records[$kind] = [System.Collections.Generic.List[string]]::new()
    }
    try {
        $request = ConvertFrom-Json -InputObject $json
        $streaming = $null -ne $request.PSObject.Properties['stream']
        $command = Get-Command -Name $request.cmdlet -Module 'OdjConnector' -CommandType Function
        $parameters = ConvertToOdjParameter -Command $command -Values $request.parameters
        & $command @parameters 3>&1 2>&1 | ForEach-Object -Process {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                $kind = 'error'
                $record = ConvertToOdjJson -InputObject (ConvertFromOdjFailure -Failure $_)
            } elseif ($_ -is [System.Management.Automation.WarningRecord]) {
                $kind = 'warning'
                $record = ConvertToOdjJson -InputObject $_.Message
            } else {
                $kind = 'output'
                $record = ConvertToOdjJson -InputObject (ConvertFromOdjObject -InputObject $_)
            }
            if ($streaming) {
                WriteOdjAnswer -Line ('{0}+{{"{1}":{2}}}' -f $id, $kind, $record)
            } else {
                $records[$kind].Add($record)
            }
        }
    } catch {
        $records['error'].Add((ConvertToOdjJson -InputObject (ConvertFromOdjFailure -Failure $_)))
    }
    # Each object by itself: the serializer of Windows PowerShell has a limit for one text.
    WriteOdjAnswer -Line ('{0}:{{"output":[{1}],"warnings":[{2}],"errors":[{3}]}}' -f @(
            $id, ($records['output'] -join ','), ($records['warning'] -join ','), ($records['error'] -join ',')))
}
