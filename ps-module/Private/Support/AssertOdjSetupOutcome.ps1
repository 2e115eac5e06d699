function AssertOdjSetupOutcome {
    # Throws where setup did not do its work.
    param (
        # What RunOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Outcome,

        [Parameter(Mandatory)]
        [string] $LogPath
    )
    if ($Outcome.Outcome -in 'Done', 'Restart') {
        return
    }
    $values = @{
        program = $Outcome.Program
        code    = $Outcome.Code
        meaning = $Outcome.Meaning
        remedy  = $Outcome.Remedy
        log     = $LogPath
    }
    if ($Outcome.Outcome -eq 'Cancelled') {
        throw (NewOdjFailure -Id SetupCancelled -Values $values)
    }
    throw (NewOdjFailure -Id SetupFailed -Values $values)
}
