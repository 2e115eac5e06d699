function ReadOdjProgram {
    # The version of a program by its four numbers, and who signed it; $null as signer where the signature is not valid.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $file = (Get-Item -LiteralPath $Path -ErrorAction Stop).VersionInfo
    $signature = Get-AuthenticodeSignature -LiteralPath $Path -ErrorAction Stop
    $signer = $null
    if ([string]$signature.Status -eq 'Valid') {
        $signer = $signature.SignerCertificate.Subject
    }
    [pscustomobject]@{
        Path    = $Path
        Version = '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart
        Signer  = $signer
        Status  = [string]$signature.Status
    }
}
