function InvokeOdjWithin {
    # Runs a function of this module in a runspace of its own, and waits no longer than that: a sign-in that hangs cannot
    # be ended from here. Gives nothing where it fails or the time is over.
    param (
        [Parameter(Mandatory)]
        [int] $Milliseconds,

        [Parameter(Mandatory)]
        [string] $Function,

        [Parameter(Mandatory)]
        [hashtable] $Parameter
    )
    # With the commands that this session began with.
    $state = [runspace]::DefaultRunspace.InitialSessionState.Clone()
    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($state)
    # On the thread that asks: a thread of the pool keeps no process alive that wants to end, one of PowerShell's own does.
    $runspace.ThreadOptions = 'UseCurrentThread'
    $shell = [powershell]::Create()
    $module = $ExecutionContext.SessionState.Module
    $manifest = [System.IO.Path]::Combine($module.ModuleBase, $module.Name + '.psd1')
    $null = $shell.AddScript({
            param ($Manifest, $Function, $Parameter)
            try {
                $loaded = Import-Module -Name $Manifest -PassThru -ErrorAction Stop
                & $loaded { param ($Function, $Parameter) & $Function @Parameter } $Function $Parameter
            } catch {
                return
            }
        }).AddArgument($manifest).AddArgument($Function).AddArgument($Parameter)
    $runspace.Open()
    $shell.Runspace = $runspace
    $invoke = [System.Delegate]::CreateDelegate([System.Func[System.Collections.ObjectModel.Collection[psobject]]], $shell, 'Invoke')
    $task = [System.Threading.Tasks.Task[System.Collections.ObjectModel.Collection[psobject]]]::Factory.StartNew($invoke)
    # Where it is still running, disposing would wait for it.
    if ($task.Wait($Milliseconds)) {
        $task.Result
        $shell.Dispose()
        $runspace.Dispose()
    }
}
