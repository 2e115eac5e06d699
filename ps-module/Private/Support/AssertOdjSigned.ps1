function AssertOdjSigned {
    # Throws where Microsoft did not sign a program: nothing is started before this.
    param (
        # What ReadOdjProgram gave.
        [Parameter(Mandatory)]
        [psobject] $Program
    )
    $wanted = $script:OdjRequirements.connector.signer
    if ($null -eq $Program.Signer) {
        $reason = 'its Authenticode signature is not valid ({0})' -f $Program.Status
        throw (NewOdjFailure -Id SetupNotTrusted -Values @{ file = $Program.Path; reason = $reason })
    }
    # Whole parts of the name only, and none that stand within quotes: anybody may have this text in a name.
    $parts = @(($Program.Signer -replace '"[^"]*"', '') -split ',').ForEach({ $_.Trim() })
    if ($parts -cnotcontains $wanted) {
        $reason = 'it is signed by {0}, not by {1}' -f $Program.Signer, $wanted
        throw (NewOdjFailure -Id SetupNotTrusted -Values @{ file = $Program.Path; reason = $reason })
    }
}
