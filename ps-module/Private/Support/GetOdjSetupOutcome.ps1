function GetOdjSetupOutcome {
    # What an exit code of setup or of Windows Installer means (manifests/requirements.json has the source).
    param (
        [Parameter(Mandatory)]
        [int] $ExitCode,

        # The file name of what ended with it.
        [Parameter(Mandatory)]
        [string] $Program
    )
    # HRESULT_FROM_WIN32: 0x8007 and the code.
    $code = $ExitCode
    if (($ExitCode -band 0xffff0000) -eq 0x80070000) {
        $code = $ExitCode -band 0xffff
    }
    $outcome = [pscustomobject]@{
        Program  = $Program
        ExitCode = $ExitCode
        Code     = '{0} (0x{1:x8})' -f $code, $ExitCode
        Outcome  = 'Failed'
        Meaning  = 'a code that is not in the list of those of setup'
        Remedy   = 'Look in its log.'
    }
    foreach ($known in $script:OdjRequirements.setup.exitCodes) {
        if ($known.code -eq $code) {
            $outcome.Outcome = $known.outcome
            $outcome.Meaning = $known.meaning
            $outcome.Remedy = $known.remedy
        }
    }
    $outcome
}
