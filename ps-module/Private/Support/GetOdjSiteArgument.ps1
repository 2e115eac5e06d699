function GetOdjSiteArgument {
    # What Get-OdjPlan and Invoke-OdjPlan give to odj: its arguments, its environment, and what requests are run with.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $SitePath,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential,

        # -TenantId, -ClientId, -ClientSecret and -Cloud
        [Parameter(Mandatory)]
        [hashtable] $Tenant
    )
    $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($SitePath)
    $arguments = @('--site', $file, '--caller')
    if ($Server) {
        $arguments += '--server', $Server
    }
    $known = @{ Cmdlet = $Cmdlet }
    if ($null -ne $Credential) {
        $known['Credential'] = $Credential
    }
    $found = GetOdjTenantArgument @Tenant
    $environment = @{}
    if ($null -ne $found) {
        $arguments += $found.Arguments
        $environment = $found.Environment
    }
    @{ Arguments = [string[]]$arguments; Environment = $environment; Known = $known; Target = $file }
}
