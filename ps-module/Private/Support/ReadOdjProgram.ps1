function ReadOdjProgram {
    # The version of a program by its four numbers, and who signed it; $null as signer where the signature is not valid.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $version = ReadOdjFileVersion -Path $Path
    $signature = Get-AuthenticodeSignature -LiteralPath $Path -ErrorAction Stop
    $signer = $null
    if ([string]$signature.Status -eq 'Valid') {
        $signer = $signature.SignerCertificate.Subject
    }
    [pscustomobject]@{
        Path    = $Path
        Version = $version
        Signer  = $signer
        Status  = [string]$signature.Status
    }
}
