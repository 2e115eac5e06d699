function InvokeOdjRequest {
    # Runs one cmdlet for src/powershell/session.ts: its request is the next line of standard input, '#<id>:' and JSON
    # { cmdlet, parameters }, the answer goes to standard output.
    [CmdletBinding()]
    param ()
    $id, $json = [System.Console]::In.ReadLine().Substring(1) -split ':', 2
    AnswerOdjRequest -Id $id -Json $json | ForEach-Object -Process { WriteOdjAnswer -Line $_ }
}
