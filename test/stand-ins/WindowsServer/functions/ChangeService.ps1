function Start-Service {
    [CmdletBinding(DefaultParameterSetName = 'InputObject', SupportsShouldProcess)]
    param (
        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject', Mandatory, Position = 0, ValueFromPipeline)]
        [psobject[]] $InputObject,

        [string[]] $Include,

        [string[]] $Exclude,

        [switch] $PassThru
    )
    process {
        foreach ($service in FindService -Bound $PSBoundParameters) {
            if ($PSCmdlet.ShouldProcess("$($service.DisplayName) ($($service.Name))", 'Start-Service')) {
                StartOne -Cmdlet $PSCmdlet -Name $service.Name
            }
            if ($PassThru) {
                Get-Service -Name $service.Name
            }
        }
    }
}

function Stop-Service {
    [CmdletBinding(DefaultParameterSetName = 'InputObject', SupportsShouldProcess)]
    param (
        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject', Mandatory, Position = 0, ValueFromPipeline)]
        [psobject[]] $InputObject,

        [string[]] $Include,

        [string[]] $Exclude,

        [switch] $Force,

        [switch] $NoWait,

        [switch] $PassThru
    )
    process {
        foreach ($service in FindService -Bound $PSBoundParameters) {
            if ($PSCmdlet.ShouldProcess("$($service.DisplayName) ($($service.Name))", 'Stop-Service')) {
                SetServiceStatus -Name $service.Name -Status 'Stopped'
            }
            if ($PassThru) {
                Get-Service -Name $service.Name
            }
        }
    }
}

function Restart-Service {
    [CmdletBinding(DefaultParameterSetName = 'InputObject', SupportsShouldProcess)]
    param (
        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject', Mandatory, Position = 0, ValueFromPipeline)]
        [psobject[]] $InputObject,

        [string[]] $Include,

        [string[]] $Exclude,

        [switch] $Force,

        [switch] $PassThru
    )
    process {
        foreach ($service in FindService -Bound $PSBoundParameters) {
            if ($PSCmdlet.ShouldProcess("$($service.DisplayName) ($($service.Name))", 'Restart-Service')) {
                SetServiceStatus -Name $service.Name -Status 'Stopped'
                StartOne -Cmdlet $PSCmdlet -Name $service.Name
            }
            if ($PassThru) {
                Get-Service -Name $service.Name
            }
        }
    }
}

function FindService {
    # The services that the parameters of a cmdlet name; its error action counts for those that are not there.
    param ($Bound)
    $parameters = @{}
    foreach ($name in 'Name', 'DisplayName', 'InputObject', 'Include', 'Exclude', 'ErrorAction') {
        if ($Bound.ContainsKey($name)) {
            $parameters[$name] = $Bound[$name]
        }
    }
    Get-Service @parameters
}

function SetServiceStatus {
    param ([string] $Name, [string] $Status)
    $server = ReadServer
    $server['services'][$Name]['status'] = $Status
    WriteServer -Server $server
}

function StartOne {
    # A disabled service does not start, nor one whose managed service account is not installed on this server.
    param ($Cmdlet, [string] $Name)
    $server = ReadServer
    $service = $server['services'][$Name]
    $account = $service['startName'] -replace '^.*\\', ''
    $foreign = $account.EndsWith('$') -and $server['installedServiceAccounts'] -notcontains $account
    if ($service['startType'] -eq 'Disabled' -or $foreign) {
        $message = "Service '{0} ({1})' cannot be started due to the following error: Cannot start service {1} on computer '.'." -f $service['displayName'], $Name
        $failure = [ServiceCommandException]::new($message)
        WriteFailure -Cmdlet $Cmdlet -Exception $failure -Id 'CouldNotStartService' -Category OpenError -Target $Name
        return
    }
    SetServiceStatus -Name $Name -Status 'Running'
}
