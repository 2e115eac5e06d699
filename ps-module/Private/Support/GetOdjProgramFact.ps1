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
        $file = (Get-Item -LiteralPath $path).VersionInfo
        $version = '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart
        $signature = Get-AuthenticodeSignature -LiteralPath $path
        $signer = $null
        if ([string]$signature.Status -eq 'Valid') {
            $signer = $signature.SignerCertificate.Subject
        }
        [ordered]@{ path = $path; version = $version; signer = $signer }
    }
    , @($programs)
}
