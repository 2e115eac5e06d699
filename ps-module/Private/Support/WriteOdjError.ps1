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

    $declaration = $script:OdjErrors[$Id]
    if ($null -eq $declaration) {
        throw "The error id '$Id' is not declared in src/spec/errors."
    }
    # One pass: a value that itself looks like a placeholder stays as it is.
    $fill = {
        param ($placeholder)
        $name = $placeholder.Groups[1].Value
        if ($Values.Contains($name)) { [string] $Values[$name] } else { $placeholder.Value }
    }
    $message = [regex]::Replace($declaration.message, '\{(\w+)\}', $fill)
    $remedy = [regex]::Replace($declaration.remedy, '\{(\w+)\}', $fill)

    $texts = @{ Id = $Id; Message = $message; Remedy = $remedy; Category = $declaration.category }
    $record = NewOdjErrorRecord @texts -Target $Target -Cause $Exception
    if ($Terminating) {
        $Cmdlet.ThrowTerminatingError($record)
    }
    $Cmdlet.WriteError($record)
}
