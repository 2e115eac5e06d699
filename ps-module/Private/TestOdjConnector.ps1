function TestOdjConnector {
    # Collects facts, changes nothing; odj judges them.
    [OutputType('Odj.Finding', [bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [switch] $Quiet,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential,

        [AllowEmptyString()]
        [string] $TenantId,

        [AllowEmptyString()]
        [string] $ClientId,

        [AllowNull()]
        [securestring] $ClientSecret,

        [AllowEmptyString()]
        [string] $Cloud
    )
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    $facts = GetOdjFactDocument -Cmdlet $Cmdlet -OrganizationalUnit $OrganizationalUnit -Connection $connection
    $arguments = @('verify', '--facts', '-', '--json')
    $environment = @{}
    $tenant = GetOdjTenantArgument -TenantId $TenantId -ClientId $ClientId -ClientSecret $ClientSecret -Cloud $Cloud
    if ($null -ne $tenant) {
        $arguments += $tenant.Arguments
        $environment = $tenant.Environment
    }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments $arguments -InputText (ConvertToOdjJson -InputObject $facts) -Environment $environment
    ConvertToOdjFinding -Document $document -Quiet:$Quiet
}
