function GetOdjProgramFact {
    # Version and signer of the connector's programs, those that are there.
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    if (-not $Folder) {
        throw 'no connector is installed here.'
    }
    $programs = foreach ($name in $script:OdjRequirements.connector.programs) {
        $path = [System.IO.Path]::Combine($Folder, $name.Replace('\', [string][System.IO.Path]::DirectorySeparatorChar))
        if (-not [System.IO.File]::Exists($path)) {
            continue
        }
        $program = ReadOdjProgram -Path $path
        [ordered]@{ path = $path; version = $program.Version; signer = $program.Signer }
    }
    , @($programs)
}
