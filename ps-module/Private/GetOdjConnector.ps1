function GetOdjConnector {
    [OutputType('Odj.Connector')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Name,

        [switch] $Wait,

        [int] $TimeoutSeconds,

        [AllowEmptyString()]
        [string] $TenantId,

        [AllowEmptyString()]
        [string] $ClientId,

        [AllowNull()]
        [securestring] $ClientSecret,

        [AllowEmptyString()]
        [string] $Cloud
    )
    $here = GetOdjComputerName
    $names = @($Name)
    if ($names.Count -eq 0) {
        $names = @($here)
    }
    $installed = $null
    if (@($names).Where({ TestOdjSameComputer -Left $_ -Right $here }).Count -gt 0) {
        $installed = FindOdjInstalledConnector -Cmdlet $Cmdlet -Required:($Name.Count -eq 0)
    }
    $tenant = GetOdjTenantArgument -TenantId $TenantId -ClientId $ClientId -ClientSecret $ClientSecret -Cloud $Cloud
    if ($null -eq $tenant -and $Wait) {
        # odj may find the tenant in its environment, else it says what is missing.
        $tenant = [pscustomobject]@{ Arguments = [string[]]@(); Environment = @{} }
    }
    $records = @()
    if ($null -ne $tenant -and -not $Wait) {
        $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments (@('connector', 'list', '--json') + $tenant.Arguments) -Environment $tenant.Environment
        if ($null -eq $document) {
            return
        }
        $records = @($document.connectors)
    }
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    foreach ($computer in $names) {
        $record = @($records).Where({ TestOdjSameComputer -Left $_.name -Right $computer }) |
            Sort-Object -Property lastConnection -Descending | Select-Object -First 1
        $accepted = $null
        if ($null -ne $record) {
            $accepted = $record.state -eq 'active' -and $record.acceptedVersion
        }
        if ($Wait) {
            $left = [System.Math]::Max(0, $TimeoutSeconds - [int]$clock.Elapsed.TotalSeconds)
            $outcome = WaitOdjConnector -Cmdlet $Cmdlet -Name $computer -TimeoutSeconds $left -Tenant $tenant
            if ($null -eq $outcome) {
                continue
            }
            $record = $outcome.connector
            $accepted = $outcome.ready
        }
        $local = $null
        if (TestOdjSameComputer -Left $computer -Right $here) {
            $local = $installed
        }
        ConvertToOdjConnector -Name $computer -Record $record -Accepted $accepted -Installed $local
    }
}
