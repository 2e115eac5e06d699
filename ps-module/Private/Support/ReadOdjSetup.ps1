function ReadOdjSetup {
    # The bootstrapper of the connector: its version, once its signature is known to be Microsoft's. Throws otherwise.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    if (-not [System.IO.File]::Exists($Path)) {
        throw (NewOdjFailure -Id SetupFileUnusable -Values @{ file = $Path; reason = 'there is no such file.' })
    }
    try {
        $program = ReadOdjProgram -Path $Path
    } catch {
        $values = @{ file = $Path; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id SetupFileUnusable -Values $values -Cause $_.Exception)
    }
    AssertOdjSigned -Program $program
    if ($program.Version -eq '0.0.0.0') {
        throw (NewOdjFailure -Id SetupFileUnusable -Values @{ file = $Path; reason = 'it has no file version.' })
    }
    $program
}
