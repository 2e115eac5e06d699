function FindOdjMatchingSetup {
    # The bootstrapper of the build that is installed: named by -Path (the file, or a folder that holds it), else the copy
    # that Install-OdjConnector kept. Throws where there is none.
    param (
        # The build; empty where the product is gone already: any legacy one then.
        [AllowEmptyString()]
        [string] $Build,

        # As a full path.
        [AllowEmptyString()]
        [string] $Path
    )
    $names = $script:OdjRequirements.connector
    $kept = [System.IO.Path]::Combine((GetOdjStateFolder -WithoutMaking), 'setup')
    $places = @($Path).Where({ $_ })
    if ([System.IO.Directory]::Exists($kept)) {
        # One folder for each version.
        $places += [System.IO.Directory]::GetDirectories($kept)
    }
    foreach ($place in $places) {
        $files = @()
        if ([System.IO.File]::Exists($place)) {
            $files = @($place)
        } elseif ([System.IO.Directory]::Exists($place)) {
            $files = @([System.IO.Directory]::GetFiles($place, '*.exe'))
        }
        foreach ($file in $files) {
            $version = (ReadOdjFileVersion -Path $file) -as [version]
            $fits = $version -le [version]$names.lastLegacyBuild -and $version -gt [version]'0.0.0.0'
            if ($Build) {
                $fits = $version -eq [version]$Build
            }
            if ($fits) {
                # Who signed it is looked at once it is known to be the one.
                return ReadOdjSetup -Path $file
            }
        }
    }
    $wanted = $Build
    if (-not $wanted) {
        $wanted = $names.lastLegacyBuild
    }
    $values = @{ build = $wanted; searched = @($Path, $kept).Where({ $_ }) -join ' and '; link = $names.legacyDownload }
    throw (NewOdjFailure -Id MatchingSetupMissing -Values $values)
}
