function WriteOdjError {
    # Raises a declared error in the name of the public cmdlet: its FullyQualifiedErrorId is 'Id,Verb-Noun'.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Id,

        [object] $Target,

        [System.Collections.IDictionary] $Values = @{},

        [System.Exception] $Exception,

        # For unusable parameters and a lost connection only: the pipeline ends.
        [switch] $Terminating
    )

    $text = FormatOdjErrorText -Id $Id -Values $Values
    $texts = @{ Id = $Id; Message = $text.Message; Remedy = $text.Remedy; Category = $text.Category }
    $record = NewOdjErrorRecord @texts -Target $Target -Cause $Exception
    if ($Terminating) {
        $Cmdlet.ThrowTerminatingError($record)
    }
    $Cmdlet.WriteError($record)
}
