function InvokeOdjCli {
    # Runs one command of odj and gives back its JSON document. Where it fails, its error is written in the name of the
    # cmdlet, and nothing is given back. What it tells on the way is verbose output and progress.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Ends in --json.
        [Parameter(Mandatory)]
        [string[]] $Arguments,

        [AllowEmptyString()]
        [string] $InputText,

        # Secrets go this way: other people can see the arguments of a process.
        [hashtable] $Environment = @{},

        # For a command with --caller: what the requests are run with that it makes. $null: it makes none.
        [AllowNull()]
        [hashtable] $Known,

        [object] $Target
    )
    $odj = FindOdjCli -Cmdlet $Cmdlet
    $start = [System.Diagnostics.ProcessStartInfo]::new($odj.Program)
    $start.Arguments = ConvertToOdjArgumentLine -Arguments ($odj.Arguments + $Arguments)
    $start.WorkingDirectory = $Cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = [System.Text.Encoding]::UTF8
    $start.StandardErrorEncoding = [System.Text.Encoding]::UTF8
    foreach ($name in $Environment.Keys) {
        $start.EnvironmentVariables[$name] = $Environment[$name]
    }
    $Cmdlet.WriteVerbose(('{0} {1}' -f $start.FileName, $start.Arguments))
    try {
        if ($null -ne $Known) {
            $ended = ServeOdjProcess -Cmdlet $Cmdlet -Start $start -Known $Known
        } else {
            $ended = RunOdjProcess -Cmdlet $Cmdlet -Start $start -InputText $InputText
        }
        $document = $null
        if ($ended.Output) {
            $document = ConvertFrom-Json -InputObject $ended.Output
        }
    } catch [System.Management.Automation.PipelineStoppedException] {
        throw
    } catch {
        $values = @{ reason = $_.Exception.GetBaseException().Message }
        WriteOdjError -Cmdlet $Cmdlet -Id OdjProgramFailed -Target $Target -Values $values -Exception $_.Exception
        return
    }
    if ($null -ne $document -and $null -ne $document.PSObject.Properties['error']) {
        WriteOdjCliError -Cmdlet $Cmdlet -Failure $document.error -Target $Target
        return
    }
    # 0 done, 1 findings, 2 not all could be told or done: the document says what.
    if ($null -ne $document -and $ended.ExitCode -in 0, 1, 2) {
        return $document
    }
    $values = @{ reason = ('it ended with code {0}: {1}' -f $ended.ExitCode, $ended.LastLines) }
    WriteOdjError -Cmdlet $Cmdlet -Id OdjProgramFailed -Target $Target -Values $values
}
