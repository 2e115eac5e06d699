function ServeOdjProcess {
    # As RunOdjProcess, for a run of odj with --caller: a line of its output that begins with # is a request, '#<id>:' and
    # JSON { cmdlet, parameters }, which is run here, with this sign-in; the answer goes to its standard input. So no
    # process that PowerShell started starts PowerShell. All else that it writes is its output.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [System.Diagnostics.ProcessStartInfo] $Start,

        # Parameters of the requests that odj does not know.
        [Parameter(Mandatory)]
        [hashtable] $Known
    )
    $progress = NewOdjProgress -Cmdlet $Cmdlet
    $told = [System.Collections.Generic.List[string]]::new()
    $output = [System.Text.StringBuilder]::new()
    $process = [System.Diagnostics.Process]::Start($Start)
    try {
        # The stream below: the writer above it would put in a byte order mark, and choose its own encoding.
        $stream = $process.StandardInput.BaseStream
        $said = $process.StandardOutput.ReadLineAsync()
        $aside = $process.StandardError.ReadLineAsync()
        while ($null -ne $said -or $null -ne $aside) {
            $null = [System.Threading.Tasks.Task]::WaitAny([System.Threading.Tasks.Task[]]@(@($said, $aside).Where({ $null -ne $_ })), 20)
            if ($null -ne $aside -and $aside.IsCompleted) {
                $line = $aside.Result
                $aside = $null
                if ($line) {
                    $Cmdlet.WriteVerbose($line)
                    WriteOdjProgress -Progress $progress -Text $line
                    $told.Add($line)
                }
                if ($null -ne $line) {
                    $aside = $process.StandardError.ReadLineAsync()
                }
            }
            if ($null -ne $said -and $said.IsCompleted) {
                $line = $said.Result
                $said = $null
                if ($null -ne $line -and $line.StartsWith('#')) {
                    $id, $json = $line.Substring(1) -split ':', 2
                    foreach ($answer in AnswerOdjRequest -Id $id -Json $json -Known $Known) {
                        $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($answer + "`n")
                        $stream.Write($bytes, 0, $bytes.Length)
                    }
                    $stream.Flush()
                } elseif ($null -ne $line) {
                    $null = $output.AppendLine($line)
                }
                if ($null -ne $line) {
                    $said = $process.StandardOutput.ReadLineAsync()
                }
            }
        }
        $process.WaitForExit()
        [pscustomobject]@{
            ExitCode  = $process.ExitCode
            Output    = $output.ToString()
            LastLines = @($told | Select-Object -Last 20) -join ' '
        }
    } finally {
        # Also after Ctrl+C.
        WriteOdjProgress -Progress $progress -Completed
        if (-not $process.HasExited) {
            $process.Kill()
        }
        $process.Dispose()
    }
}
