function FindOdjCli {
    # The program odj: bin\odj.exe of the module, else what ODJ_CLI names: a program and its first arguments, those with
    # spaces in double quotes. Never what happens to be called node or odj on PATH.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    $program = [System.IO.Path]::Combine($ExecutionContext.SessionState.Module.ModuleBase, 'bin', 'odj.exe')
    if ([System.IO.File]::Exists($program)) {
        return [pscustomobject]@{ Program = $program; Arguments = [string[]]@() }
    }
    $reason = '{0} does not exist, and ODJ_CLI is not set.' -f $program
    if ($env:ODJ_CLI) {
        $words = [string[]]@([regex]::Matches($env:ODJ_CLI, '"([^"]*)"|([^\s"]+)').ForEach({ $_.Groups[1].Value + $_.Groups[2].Value }))
        if ($words.Count -eq 0 -or -not [System.IO.File]::Exists($words[0])) {
            $reason = 'ODJ_CLI ({0}) does not begin with the full path of a program; one with spaces stands in double quotes.' -f $env:ODJ_CLI
        } elseif ($words[0] -match '\.([cm]?js|ts)$') {
            $reason = 'ODJ_CLI ({0}) names a script only; the full path of node stands before it, such as "C:\node\node.exe" "C:\odj\odj.cjs".' -f $env:ODJ_CLI
        } else {
            return [pscustomobject]@{ Program = $words[0]; Arguments = [string[]]@($words | Select-Object -Skip 1) }
        }
    }
    $values = @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name; reason = $reason }
    WriteOdjError -Cmdlet $Cmdlet -Id OdjProgramMissing -Target $program -Values $values -Terminating
}
