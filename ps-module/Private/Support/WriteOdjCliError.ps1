function WriteOdjCliError {
    # The error that odj raised, with the id, texts and category it has in both halves.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # { id, message, remedy, target }
        [Parameter(Mandatory)]
        [psobject] $Failure,

        [object] $Target
    )
    $declaration = $script:OdjErrors[$Failure.id]
    if ($null -eq $declaration) {
        $values = @{ reason = '{0} ({1})' -f $Failure.message, $Failure.id }
        WriteOdjError -Cmdlet $Cmdlet -Id OdjProgramFailed -Target $Target -Values $values
        return
    }
    $about = $Failure.target
    if ($null -eq $about) {
        $about = $Target
    }
    $texts = @{ Id = $Failure.id; Message = $Failure.message; Remedy = $Failure.remedy; Category = $declaration.category }
    $Cmdlet.WriteError((NewOdjErrorRecord @texts -Target $about))
}
