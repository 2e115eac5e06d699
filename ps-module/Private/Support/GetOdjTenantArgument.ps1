function GetOdjTenantArgument {
    # -TenantId, -ClientId, -ClientSecret and -Cloud as arguments and environment of odj; $null where no tenant is asked.
    param (
        [AllowEmptyString()]
        [string] $TenantId,

        [AllowEmptyString()]
        [string] $ClientId,

        [AllowNull()]
        [securestring] $ClientSecret,

        [AllowEmptyString()]
        [string] $Cloud
    )
    $arguments = [System.Collections.Generic.List[string]]::new()
    $environment = @{}
    if ($TenantId) {
        $arguments.AddRange([string[]]@('--tenant-id', $TenantId))
    }
    if ($ClientId) {
        $arguments.AddRange([string[]]@('--client-id', $ClientId))
    }
    if ($null -ne $ClientSecret) {
        $environment['AZURE_CLIENT_SECRET'] = [System.Net.NetworkCredential]::new('', $ClientSecret).Password
    }
    if ($arguments.Count -eq 0 -and $environment.Count -eq 0) {
        return $null
    }
    if ($Cloud) {
        $arguments.AddRange([string[]]@('--cloud', $Cloud))
    }
    [pscustomobject]@{ Arguments = $arguments.ToArray(); Environment = $environment }
}
