function AnswerOdjRequest {
    # Runs one cmdlet, or function of the module, for odj and writes the lines that answer: one '<id>:' and JSON
    # { output, warnings, errors }. With stream in the request each goes out as it comes: a line '<id>+' and JSON
    # { output }, { warning } or { error }; the answer then holds no more than the error that ended the cmdlet.
    [CmdletBinding()]
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [string] $Id,

        # { cmdlet, parameters }
        [Parameter(Mandatory)]
        [string] $Json,

        # Parameters that odj does not know, such as a credential: for each command that has one of that name.
        [hashtable] $Known = @{}
    )
    $records = @{}
    foreach ($kind in 'output', 'warning', 'error') {
        $records[$kind] = [System.Collections.Generic.List[string]]::new()
    }
    try {
        $request = ConvertFrom-Json -InputObject $Json
        $streaming = $null -ne $request.PSObject.Properties['stream']
        $command = Get-Command -Name $request.cmdlet -Module 'OdjConnector' -CommandType Function
        $parameters = ConvertToOdjParameter -Command $command -Values $request.parameters
        foreach ($name in $Known.Keys) {
            if ($command.Parameters.ContainsKey($name)) {
                $parameters[$name] = $Known[$name]
            }
        }
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
                '{0}+{{"{1}":{2}}}' -f $Id, $kind, $record
            } else {
                $records[$kind].Add($record)
            }
        }
    } catch [System.Management.Automation.PipelineStoppedException] {
        throw
    } catch {
        $records['error'].Add((ConvertToOdjJson -InputObject (ConvertFromOdjFailure -Failure $_)))
    }
    # Each object by itself: the serializer of Windows PowerShell has a limit for one text.
    '{0}:{{"output":[{1}],"warnings":[{2}],"errors":[{3}]}}' -f @(
        $Id, ($records['output'] -join ','), ($records['warning'] -join ','), ($records['error'] -join ','))
}
