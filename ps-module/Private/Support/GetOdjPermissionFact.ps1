function GetOdjPermissionFact {
    # What one account may do on each OU (on the default container for computers where none is named); an OU that cannot
    # be read gives an entry with its error.
    param (
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        # SID
        [Parameter(Mandatory)]
        [string] $Trustee,

        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    $units = @{ ComputersContainer = $true }
    if ($OrganizationalUnit.Count -gt 0) {
        $units = @{ OrganizationalUnit = $OrganizationalUnit }
    }
    $failures = @()
    foreach ($permission in Get-OdjOuPermission @units -Account $Trustee @Connection -ErrorAction SilentlyContinue -ErrorVariable failures) {
        $read = ConvertFromOdjObject -InputObject $permission
        $read['error'] = $null
        $read
    }
    foreach ($failure in $failures) {
        $texts = ConvertFromOdjFailure -Failure $failure
        [ordered]@{
            organizationalUnit = [string]$texts.target
            objectGuid         = $null
            account            = $Trustee
            accountSid         = $Trustee
            server             = $Connection.Server
            granted            = $false
            securityDescriptor = $null
            error              = [ordered]@{ id = $texts.id; message = $texts.message; remedy = $texts.remedy }
        }
    }
}
