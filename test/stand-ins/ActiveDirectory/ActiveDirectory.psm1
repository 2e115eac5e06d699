# The service-account cmdlets of Microsoft's ActiveDirectory module, with the parameter sets of their documentation
# (Windows Server 2025), on the lab's domain controller: over LDAP instead of AD Web Services. Each call adds one JSON
# line to the file that ODJ_STANDIN_LOG names. ODJ_STANDIN_ADWS=down behaves as where those services do not answer.
# ODJ_LAB_SERVER names the make-believe server on which accounts are installed.
Set-StrictMode -Version 3.0

[Flags()]
enum ADKerberosEncryptionType {
    None = 0
    DES = 3
    RC4 = 4
    AES128 = 8
    AES256 = 16
}

enum ADAuthType {
    Negotiate
    Basic
}

class ADException : System.Exception {
    ADException([string] $message) : base($message) {}
}

class ADServerDownException : ADException {
    ADServerDownException([string] $message) : base($message) {}
}

class ADIdentityNotFoundException : ADException {
    ADIdentityNotFoundException([string] $message) : base($message) {}
}

class ADIdentityAlreadyExistsException : ADException {
    ADIdentityAlreadyExistsException([string] $message) : base($message) {}
}

$null = [System.Reflection.Assembly]::Load('System.DirectoryServices.Protocols, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')

foreach ($file in [System.IO.Directory]::GetFiles("$PSScriptRoot/functions", '*.ps1')) {
    . $file
}

Export-ModuleMember -Function '*-AD*'
