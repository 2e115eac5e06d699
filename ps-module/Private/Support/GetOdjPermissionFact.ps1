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
    foreach ($item in Get-OdjOuPermission @units -Account $Trustee @Connection -ErrorAction Continue 2>&1) {
        if ($item -isnot [System.Management.Automation.ErrorRecord]) {
            $permission = ConvertFromOdjObject -InputObject $item
            $permission['error'] = $null
            $permission
            continue
        }
        $failure = ConvertFromOdjFailure -Failure $item
        [ordered]@{
            organizationalUnit = [string]$failure.target
            objectGuid         = $null
            account            = $Trustee
            accountSid         = $Trustee
            server             = $Connection.Server
            granted            = $false
            securityDescriptor = $null
            error              = [ordered]@{ id = $failure.id; message = $failure.message; remedy = $failure.remedy }
        }
    }
}
