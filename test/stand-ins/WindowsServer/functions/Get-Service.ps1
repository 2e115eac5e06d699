function Get-Service {
    [CmdletBinding(DefaultParameterSetName = 'Default')]
    param (
        [Parameter(ParameterSetName = 'Default', Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject', ValueFromPipeline)]
        [psobject[]] $InputObject,

        [string[]] $Include,

        [string[]] $Exclude,

        [Alias('DS')]
        [switch] $DependentServices,

        [Alias('SDO', 'ServicesDependedOn')]
        [switch] $RequiredServices
    )
    process {
        $server = ReadServer
        $wanted, $property, $about = switch ($PSCmdlet.ParameterSetName) {
            'DisplayName' { $DisplayName, 'DisplayName', @('NoServiceFoundForGivenDisplayName', 'display name') }
            'InputObject' { @($InputObject | ForEach-Object { $_.Name }), 'Name', @('NoServiceFoundForGivenName', 'service name') }
            default { $(if ($Name) { $Name } else { '*' }), 'Name', @('NoServiceFoundForGivenName', 'service name') }
        }
        foreach ($pattern in $wanted) {
            $found = @(foreach ($service in @(ListService -Server $server)) { if ($service.$property -like $pattern) { $service } })
            if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)) {
                $missing = [ServiceCommandException]::new("Cannot find any service with $($about[1]) '$pattern'.")
                WriteFailure -Cmdlet $PSCmdlet -Exception $missing -Id $about[0] -Category ObjectNotFound -Target $pattern
            }
            foreach ($service in $found) {
                $included = -not $Include -or @($Include | Where-Object { $service.Name -like $_ }).Count -gt 0
                $excluded = @($Exclude | Where-Object { $service.Name -like $_ }).Count -gt 0
                # The make-believe services depend on none.
                if ($included -and -not $excluded -and -not $DependentServices -and -not $RequiredServices) {
                    $service
                }
            }
        }
    }
}

function ListService {
    # Every service as System.ServiceProcess.ServiceController shows it, in order of the names.
    param ($Server)
    foreach ($name in @($Server['services'].Keys | Sort-Object)) {
        $service = $Server['services'][$name]
        $result = [pscustomobject]@{
            # The engine gives this type its aliases Name and RequiredServices.
            PSTypeName         = 'System.ServiceProcess.ServiceController'
            ServiceName        = $name
            DisplayName        = $service['displayName']
            Status             = [ServiceControllerStatus]$service['status']
            StartType          = [ServiceStartMode]$service['startType']
            StartupType        = $service['startType']
            UserName           = $service['startName']
            BinaryPathName     = $service['pathName']
            CanStop            = $service['status'] -eq 'Running'
            MachineName        = '.'
            DependentServices  = @()
            ServicesDependedOn = @()
        }
        $refresh = { $this.Status = (Get-Service -Name $this.Name).Status }
        $wait = {
            param ($status, $timeout)
            $this.Refresh()
            # Nothing changes here by waiting.
            if ([string]$this.Status -ne [string]$status) {
                throw [System.TimeoutException]::new('Time out has expired and the operation has not been completed.')
            }
        }
        # The methods give a Win32 code, as those of the real class; the cmdlets do not.
        $start = { StartAsController -Name $this.Name; $this.Refresh() }
        $stop = { StopAsController -Name $this.Name; $this.Refresh() }
        $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('Start', $start))
        $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('Stop', $stop))
        $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('Refresh', $refresh))
        $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('WaitForStatus', $wait))
        $result
    }
}
