function Get-AuthenticodeSignature {
    [CmdletBinding(DefaultParameterSetName = 'ByPath')]
    param (
        [Parameter(ParameterSetName = 'ByPath', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $FilePath,

        [Parameter(ParameterSetName = 'ByLiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath
    )
    process {
        $server = ReadServer
        foreach ($item in $(if ($LiteralPath) { $LiteralPath } else { $FilePath })) {
            $path = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($item)
            if (-not [System.IO.File]::Exists($path)) {
                $missing = [System.IO.FileNotFoundException]::new("File $item was not found.")
                WriteFailure -Cmdlet $PSCmdlet -Exception $missing -Id 'FileNotFound' -Category ObjectNotFound -Target $item
                continue
            }
            $known = ReadProgram -Server $server -Path $path
            $signer = if ($null -ne $known) { $known['signer'] }
            ConvertToSignature -Path $path -Signer $signer
        }
    }
}

function ConvertToSignature {
    # As System.Management.Automation.Signature shows it.
    param ([string] $Path, [AllowNull()] [object] $Signer)
    $status = [System.Management.Automation.SignatureStatus]::NotSigned
    $message = "The file $Path is not digitally signed. You cannot run this script on the current system."
    $certificate = $null
    if ($null -ne $Signer) {
        $status = [System.Management.Automation.SignatureStatus]::Valid
        $message = 'Signature verified.'
        $certificate = [pscustomobject]@{
            Subject = $Signer
            Issuer  = 'CN=Microsoft Code Signing PCA 2011, O=Microsoft Corporation, L=Redmond, S=Washington, C=US'
        }
    }
    [pscustomobject]@{
        PSTypeName             = 'System.Management.Automation.Signature'
        SignerCertificate      = $certificate
        TimeStamperCertificate = $null
        Status                 = $status
        StatusMessage          = $message
        Path                   = $Path
        SignatureType          = $(if ($null -ne $Signer) { 'Authenticode' } else { 'None' })
        IsOSBinary             = $false
    }
}
