function TestOdjSite {
    # odj looks and judges; what it asks of the directory is answered here.
    [OutputType('Odj.Finding', [bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $SitePath,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $ServerFactPath,

        [switch] $ManagedIdentity,

        [AllowEmptyString()]
        [string] $FactPath,

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
    $tenant = @{ TenantId = $TenantId; ClientId = $ClientId; ClientSecret = $ClientSecret; Cloud = $Cloud }
    if ($FactPath) {
        $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($FactPath)
        $call = @{ Arguments = [string[]]@('--facts', $file); Target = $file }
        $found = GetOdjTenantArgument @tenant
        if ($null -ne $found) {
            $call.Arguments += $found.Arguments
            $call['Environment'] = $found.Environment
        }
    } else {
        $call = GetOdjSiteArgument -Cmdlet $Cmdlet -SitePath $SitePath -Server $Server -Credential $Credential -Tenant $tenant
        foreach ($path in $ServerFactPath) {
            $call.Arguments += '--server-facts', $Cmdlet.GetUnresolvedProviderPathFromPSPath($path)
        }
        if ($ManagedIdentity) {
            $call.Arguments += '--managed-identity'
        }
    }
    $call.Arguments = @('verify') + $call.Arguments + '--json'
    ConvertToOdjFinding -Document (InvokeOdjCli -Cmdlet $Cmdlet @call) -Quiet:$Quiet
}
