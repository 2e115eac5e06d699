function KeepOdjSetup {
    # A copy of the bootstrapper in the state folder, where only administrators can change it: its signature is looked at
    # once more there, and it is what is started. It stays, because uninstalling takes the bootstrapper of the same
    # version.
    param (
        # What ReadOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup
    )
    $folder = [System.IO.Path]::Combine((GetOdjStateFolder), 'setup', $Setup.Version)
    $path = [System.IO.Path]::Combine($folder, $script:OdjRequirements.setup.fileName)
    if ($path -ne $Setup.Path) {
        try {
            $null = [System.IO.Directory]::CreateDirectory($folder)
            CopyOdjFile -From $Setup.Path -To $path
        } catch {
            throw (NewOdjFailure -Id FileUnwritable -Values @{ file = $path; reason = $_.Exception.GetBaseException().Message } -Cause $_.Exception)
        }
    }
    $kept = ReadOdjSetup -Path $path
    if ($kept.Version -ne $Setup.Version) {
        throw (NewOdjFailure -Id SetupFileUnusable -Values @{ file = $Setup.Path; reason = 'it changed while it was copied.' })
    }
    $kept
}
