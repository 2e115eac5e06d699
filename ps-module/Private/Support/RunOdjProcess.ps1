function RunOdjProcess {
    # Writes standard input and reads both outputs at the same time, so that no full pipe stops the other side.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [System.Diagnostics.ProcessStartInfo] $Start,

        [AllowEmptyString()]
        [string] $InputText
    )
    $progress = NewOdjProgress -Cmdlet $Cmdlet
    $said = 'odj'
    $lastLines = [System.Collections.Generic.Queue[string]]::new()
    $process = [System.Diagnostics.Process]::Start($Start)
    try {
        $output = $process.StandardOutput.ReadToEndAsync()
        # The stream below: the writer above it would put in a byte order mark, and choose its own encoding.
        $stream = $process.StandardInput.BaseStream
        $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($InputText)
        $written = $stream.WriteAsync($bytes, 0, $bytes.Length)
        $line = $process.StandardError.ReadLineAsync()
        while (-not $line.Wait(0) -or $null -ne $line.Result) {
            if ($null -ne $written -and $written.IsCompleted) {
                # Also where the program ended without reading it all: its exit code tells.
                $written = $null
                try { $stream.Dispose() } catch [System.IO.IOException] { $Cmdlet.WriteDebug($_.Exception.Message) }
            }
            if (-not $line.Wait(20)) {
                WriteOdjProgress -Progress $progress -Text $said
                continue
            }
            if ($line.Result) {
                $Cmdlet.WriteVerbose($line.Result)
                $said = $line.Result
                $lastLines.Enqueue($line.Result)
                if ($lastLines.Count -gt 20) {
                    $null = $lastLines.Dequeue()
                }
            }
            if ($null -ne $line.Result) {
                $line = $process.StandardError.ReadLineAsync()
            }
        }
        $process.WaitForExit()
        [pscustomobject]@{
            ExitCode  = $process.ExitCode
            Output    = $output.GetAwaiter().GetResult()
            LastLines = $lastLines.ToArray() -join ' '
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
