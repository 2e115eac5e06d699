function GetOdjUnitFact {
    # The permissions of each OU (of the default container for computers where none is named); an OU that cannot be read
    # gives an entry with its error.
    param (
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    $units = @{ ComputersContainer = $true }
    if ($OrganizationalUnit.Count -gt 0) {
        $units = @{ OrganizationalUnit = $OrganizationalUnit }
    }
    # Nobody's SID (MS-DTYP 2.4.2.4): the descriptor is what is wanted, whoever has rights by it.
    foreach ($item in Get-OdjOuPermission @units -Account 'S-1-0-0' @Connection -ErrorAction Continue 2>&1) {
        if ($item -isnot [System.Management.Automation.ErrorRecord]) {
            [ordered]@{
                organizationalUnit = $item.OrganizationalUnit
                objectGuid         = $item.ObjectGuid
                securityDescriptor = $item.SecurityDescriptor
                error              = $null
            }
            continue
        }
        $failure = ConvertFromOdjFailure -Failure $item
        [ordered]@{
            organizationalUnit = [string]$failure.target
            objectGuid         = $null
            securityDescriptor = $null
            error              = [ordered]@{ id = $failure.id; message = $failure.message; remedy = $failure.remedy }
        }
    }
}
