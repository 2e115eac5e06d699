function SendRequest {
    # Sends an LDAP request; a refusal becomes what AD Web Services make of it (the number is the Win32 error).
    param ($Cmdlet, $Directory, $Request, $Target)
    try {
        $Directory.Connection.SendRequest($Request)
    } catch [System.DirectoryServices.Protocols.DirectoryOperationException] {
        $response = $_.Exception.GetBaseException().Response
        switch ([string]$response.ResultCode) {
            'InsufficientAccessRights' {
                ThrowAs -Cmdlet $Cmdlet -Exception ([System.UnauthorizedAccessException]::new('Access is denied')) -Id 'ActiveDirectoryServer:5' -Category PermissionDenied -Target $Target
            }
            'EntryAlreadyExists' {
                ThrowAs -Cmdlet $Cmdlet -Exception ([ADIdentityAlreadyExistsException]::new('The specified account already exists')) -Id 'ActiveDirectoryServer:1316' -Category ResourceExists -Target $Target
            }
            'NoSuchObject' {
                ThrowAs -Cmdlet $Cmdlet -Exception ([ADIdentityNotFoundException]::new('Directory object not found')) -Id 'ActiveDirectoryServer:8333' -Category ObjectNotFound -Target $Target
            }
            default {
                ThrowAs -Cmdlet $Cmdlet -Exception ([ADException]::new($response.ErrorMessage)) -Id 'ActiveDirectoryServer:0' -Category NotSpecified -Target $Target
            }
        }
    }
}
