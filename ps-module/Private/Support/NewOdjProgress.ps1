function NewOdjProgress {
    # What WriteOdjProgress shows of a run. A loop asks by itself whether it is time, which costs next to nothing:
    # if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) { WriteOdjProgress -Progress $progress -Text $now }
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Default: the name of the cmdlet.
        [string] $Activity = $Cmdlet.MyInvocation.MyCommand.Name
    )
    # What is over within two seconds needs no progress, and nobody who is not there.
    $due = [long]2000
    if (-not (TestOdjInteractive)) {
        $due = [long]::MaxValue
    }
    [pscustomobject]@{
        Cmdlet = $Cmdlet
        # A script block has no name.
        Record = [System.Management.Automation.ProgressRecord]::new(1, [string]::Concat($Activity, ' '), ' ')
        Clock  = [System.Diagnostics.Stopwatch]::StartNew()
        Due    = $due
        Shown  = $false
        # For whoever counts.
        Count  = 0
    }
}
