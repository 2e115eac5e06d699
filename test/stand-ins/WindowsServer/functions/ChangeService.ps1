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

function GetStartFailure {
    # The Win32 code with which a service does not start, 0 where it does: a disabled one (1058), one whose managed
    # service account is not installed on this server (1069), or what the server says of it.
    param ($Server, $Service)
    $account = $Service['startName'] -replace '^.*\\', ''
    if ($Service['startType'] -eq 'Disabled') {
        return 1058
    }
    if ($account.EndsWith('$') -and $Server['installedServiceAccounts'] -notcontains $account) {
        return 1069
    }
    if ($Service['startFailure'] -is [long]) { [int]$Service['startFailure'] } else { 0 }
}

function ThrowServiceFailure {
    # As ServiceController's methods: the code is in the exception inside.
    param ([string] $Name, [string] $Verb, [int] $Code)
    $inner = [System.ComponentModel.Win32Exception]::new($Code, "The system's text of error $Code.")
    throw [System.InvalidOperationException]::new("Cannot $Verb service '$Name' on computer '.'.", $inner)
}

function StartAsController {
    param ([string] $Name)
    $server = ReadServer
    $service = $server['services'][$Name]
    if ($service['status'] -eq 'Running') {
        ThrowServiceFailure -Name $Name -Verb 'start' -Code 1056
    }
    $code = GetStartFailure -Server $server -Service $service
    if ($code -ne 0) {
        ThrowServiceFailure -Name $Name -Verb 'start' -Code $code
    }
    # One that hangs never comes to run.
    SetServiceStatus -Name $Name -Status $(if ($service['startFailure'] -eq 'hangs') { 'StartPending' } else { 'Running' })
}

function StopAsController {
    param ([string] $Name)
    $service = (ReadServer)['services'][$Name]
    if ($service['status'] -ne 'Running') {
        ThrowServiceFailure -Name $Name -Verb 'stop' -Code 1062
    }
    if ($service['stopFailure'] -is [long]) {
        ThrowServiceFailure -Name $Name -Verb 'stop' -Code $service['stopFailure']
    }
    SetServiceStatus -Name $Name -Status $(if ($service['stopFailure'] -eq 'hangs') { 'StopPending' } else { 'Stopped' })
}

function StartOne {
    param ($Cmdlet, [string] $Name)
    $server = ReadServer
    $service = $server['services'][$Name]
    if ((GetStartFailure -Server $server -Service $service) -ne 0) {
        $message = "Service '{0} ({1})' cannot be started due to the following error: Cannot start service {1} on computer '.'." -f $service['displayName'], $Name
        $failure = [ServiceCommandException]::new($message)
        WriteFailure -Cmdlet $Cmdlet -Exception $failure -Id 'CouldNotStartService' -Category OpenError -Target $Name
        return
    }
    SetServiceStatus -Name $Name -Status 'Running'
}
