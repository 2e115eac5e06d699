# The password in the MOF is encrypted for the certificate of the node that applies it.
@{
    AllNodes = @(
        @{
            NodeName             = 'localhost'
            CertificateFile      = 'C:\Certificates\SRV1.cer'
            Thumbprint           = 'THUMBPRINT OF THAT CERTIFICATE'
            PSDscAllowDomainUser = $true
        }
    )
}
