function TestOdjPrerequisite {
    # Reads, changes nothing.
    [OutputType('Odj.Prerequisite', [bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [AllowNull()]
        [version] $ConnectorVersion,

        [switch] $Legacy,

        [switch] $Quiet,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    $asked = @{
        Cmdlet             = $Cmdlet
        OrganizationalUnit = $OrganizationalUnit
        ConnectorVersion   = $ConnectorVersion
        Legacy             = $Legacy
        Connection         = $connection
    }
    if ($Quiet) {
        # Without an answer nothing is known to be good.
        return @(GetOdjPrerequisite @asked | Where-Object { $_.Status -in 'Failed', 'Unknown' }).Count -eq 0
    }
    GetOdjPrerequisite @asked
}
