function Get-CimInstance {
    [CmdletBinding(DefaultParameterSetName = 'ClassNameComputerSet')]
    param (
        [Parameter(ParameterSetName = 'ClassNameComputerSet', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string] $ClassName,

        [Parameter(ParameterSetName = 'QueryComputerSet', Mandatory)]
        [string] $Query,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $Namespace = 'root/cimv2',

        [Parameter(ParameterSetName = 'ClassNameComputerSet')]
        [string] $Filter,

        [Parameter(ParameterSetName = 'ClassNameComputerSet')]
        [Alias('SelectProperties')]
        [string[]] $Property,

        [Parameter(ParameterSetName = 'ClassNameComputerSet')]
        [switch] $KeyOnly,

        [switch] $Shallow,

        [Alias('OT')]
        [uint32] $OperationTimeoutSec
    )
    process {
        $class = $ClassName
        $condition = $Filter
        if ($PSCmdlet.ParameterSetName -eq 'QueryComputerSet') {
            if ($Query -notmatch '^\s*SELECT\s+.+?\s+FROM\s+(\w+)(?:\s+WHERE\s+(.+))?$') {
                $invalid = [CimException]::new('Invalid query ')
                return WriteFailure -Cmdlet $PSCmdlet -Exception $invalid -Id 'HRESULT 0x80041017' -Category InvalidArgument -Target $Query
            }
            $class = $Matches[1]
            $condition = if ($Matches.ContainsKey(2)) { $Matches[2] } else { '' }
        }
        $instances = @(ListInstance -Server (ReadServer) -Namespace ($Namespace.Replace('\', '/').ToLowerInvariant()) -ClassName $class)
        if ($instances.Count -eq 1 -and $null -eq $instances[0]) {
            $invalid = [CimException]::new('Invalid class ')
            return WriteFailure -Cmdlet $PSCmdlet -Exception $invalid -Id 'HRESULT 0x80041010' -Category MetadataError -Target "${Namespace}:$class"
        }
        foreach ($instance in $instances) {
            if (TestInstance -Instance $instance -Condition $condition) {
                $instance
            }
        }
    }
}

function ListInstance {
    # The instances of a class; $null for a class that is not there.
    param ($Server, [string] $Namespace, [string] $ClassName)
    # All user rights come from one group policy here.
    $policyId = 'CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,DC=contoso,DC=test'
    $type = "Microsoft.Management.Infrastructure.CimInstance#$Namespace/$ClassName"
    switch ("${Namespace}:$ClassName") {
        'root/cimv2:Win32_OperatingSystem' {
            [pscustomobject]@{
                PSTypeName  = $type
                Caption     = $Server['operatingSystem']['caption']
                Version     = $Server['operatingSystem']['version']
                BuildNumber = $Server['operatingSystem']['buildNumber']
                CSName      = $Server['computerName']
                # 3: a member server (1 is a work station, 2 a domain controller).
                ProductType = [uint32]3
            }
        }
        'root/cimv2:Win32_ComputerSystem' {
            [pscustomobject]@{
                PSTypeName   = $type
                Name         = $Server['computerName']
                DNSHostName  = $Server['computerName']
                Domain       = $Server['domain']
                PartOfDomain = $true
                DomainRole   = [uint16]3
            }
        }
        'root/cimv2:Win32_Service' {
            foreach ($name in @($Server['services'].Keys | Sort-Object)) {
                $service = $Server['services'][$name]
                [pscustomobject]@{
                    PSTypeName  = $type
                    Name        = $name
                    DisplayName = $service['displayName']
                    State       = $service['status']
                    Started     = $service['status'] -eq 'Running'
                    # This class says Auto where the service controller says Automatic.
                    StartMode   = $(if ($service['startType'] -eq 'Automatic') { 'Auto' } else { $service['startType'] })
                    StartName   = $service['startName']
                    PathName    = $service['pathName']
                }
            }
        }
        'root/rsop/computer:RSOP_UserPrivilegeRight' {
            if ($Server.ContainsKey('policyUserRights')) {
                foreach ($right in $Server['policyUserRights'].Keys) {
                    [pscustomobject]@{
                        PSTypeName  = $type
                        UserRight   = $right
                        AccountList = [string[]]@($Server['policyUserRights'][$right])
                        GPOID       = $policyId
                        Precedence  = [uint32]1
                    }
                }
            }
        }
        'root/rsop/computer:RSOP_GPO' {
            if ($Server.ContainsKey('policyUserRights')) {
                [pscustomobject]@{
                    PSTypeName = $type
                    id         = $policyId
                    name       = 'Contoso Server Baseline'
                    enabled    = $true
                }
            }
        }
        default { $null }
    }
}

function TestInstance {
    # WQL: name = 'value', joined by AND.
    param ($Instance, [string] $Condition)
    if (-not $Condition) {
        return $true
    }
    foreach ($part in $Condition -split '\s+AND\s+') {
        if ($part -notmatch "^\s*(\w+)\s*=\s*(?:'([^']*)'|`"([^`"]*)`"|(\w+))\s*$") {
            throw [System.NotSupportedException]::new("The stand-in for Get-CimInstance does not know the condition '$part'.")
        }
        $wanted = @(2, 3, 4 | Where-Object { $Matches.ContainsKey($_) } | ForEach-Object { $Matches[$_] })[0]
        if ([string]$Instance.$($Matches[1]) -ne $wanted) {
            return $false
        }
    }
    $true
}
