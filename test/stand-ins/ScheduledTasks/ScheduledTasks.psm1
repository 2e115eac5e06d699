# The cmdlets of Windows' module of the same name that the examples call, with the parameters of their documentation
# (https://learn.microsoft.com/powershell/module/scheduledtasks). A registered task is kept as JSON in the folder that
# ODJ_LAB_TASKS names; nothing runs it.
Set-StrictMode -Version 3.0

function New-ScheduledTaskAction {
    [CmdletBinding(PositionalBinding = $false)]
    param (
        [string] $Id,

        [Parameter(Mandatory, Position = 0)]
        [string] $Execute,

        [Parameter(Position = 1)]
        [string] $Argument,

        [Parameter(Position = 2)]
        [string] $WorkingDirectory
    )
    [pscustomobject]@{ PSTypeName = 'MSFT_TaskExecAction'; Id = $Id; Execute = $Execute; Arguments = $Argument; WorkingDirectory = $WorkingDirectory }
}

function New-ScheduledTaskTrigger {
    [CmdletBinding(DefaultParameterSetName = 'Once', PositionalBinding = $false)]
    param (
        [Parameter(ParameterSetName = 'Daily', Mandatory, Position = 0)]
        [switch] $Daily,

        [Parameter(ParameterSetName = 'Once', Mandatory, Position = 0)]
        [switch] $Once,

        [Parameter(ParameterSetName = 'Daily')]
        [uint32] $DaysInterval = 1,

        [Parameter(Mandatory)]
        [datetime] $At,

        [timespan] $RandomDelay
    )
    [pscustomobject]@{
        PSTypeName   = 'MSFT_TaskDailyTrigger'
        Daily        = $Daily.IsPresent
        Once         = $Once.IsPresent
        DaysInterval = $DaysInterval
        StartTime    = $At.ToString('HH:mm')
        RandomDelay  = [System.Xml.XmlConvert]::ToString($RandomDelay)
    }
}

function New-ScheduledTaskPrincipal {
    [CmdletBinding(DefaultParameterSetName = 'User', PositionalBinding = $false)]
    param (
        [Parameter(ParameterSetName = 'User', Mandatory, Position = 0)]
        [string] $UserId,

        [Parameter(ParameterSetName = 'Group', Mandatory, Position = 0)]
        [string] $GroupId,

        [Parameter(ParameterSetName = 'User', Position = 1)]
        [ValidateSet('None', 'Password', 'S4U', 'Interactive', 'Group', 'ServiceAccount', 'InteractiveOrPassword')]
        [string] $LogonType,

        [ValidateSet('Limited', 'Highest')]
        [string] $RunLevel,

        [string] $Id
    )
    [pscustomobject]@{ PSTypeName = 'MSFT_TaskPrincipal2'; UserId = $UserId; GroupId = $GroupId; LogonType = $LogonType; RunLevel = $RunLevel; Id = $Id }
}

function New-ScheduledTaskSettingsSet {
    [CmdletBinding(PositionalBinding = $false)]
    param (
        [switch] $StartWhenAvailable,

        [switch] $RunOnlyIfNetworkAvailable,

        [timespan] $ExecutionTimeLimit,

        [ValidateSet('Parallel', 'Queue', 'IgnoreNew')]
        [string] $MultipleInstances,

        [switch] $Hidden
    )
    [pscustomobject]@{
        PSTypeName                = 'MSFT_TaskSettings3'
        StartWhenAvailable        = $StartWhenAvailable.IsPresent
        RunOnlyIfNetworkAvailable = $RunOnlyIfNetworkAvailable.IsPresent
        ExecutionTimeLimit        = [System.Xml.XmlConvert]::ToString($ExecutionTimeLimit)
        MultipleInstances         = $MultipleInstances
        Hidden                    = $Hidden.IsPresent
    }
}

function Register-ScheduledTask {
    [CmdletBinding(PositionalBinding = $false)]
    param (
        [Parameter(Mandatory, Position = 0)]
        [string] $TaskName,

        [Parameter(Position = 1)]
        [ValidatePattern('^\\(.*\\)?$')]
        [string] $TaskPath = '\',

        [Parameter(Mandatory, Position = 2)]
        [PSTypeName('MSFT_TaskExecAction')]
        [psobject[]] $Action,

        [Parameter(Position = 3)]
        [PSTypeName('MSFT_TaskDailyTrigger')]
        [psobject[]] $Trigger,

        [Parameter(Position = 4)]
        [PSTypeName('MSFT_TaskSettings3')]
        [psobject] $Settings,

        [PSTypeName('MSFT_TaskPrincipal2')]
        [psobject] $Principal,

        [string] $Description,

        [switch] $Force
    )
    $file = [System.IO.Path]::Combine($env:ODJ_LAB_TASKS, "$TaskName.json")
    if ([System.IO.File]::Exists($file) -and -not $Force) {
        Write-Error -Message 'Cannot create a file when that file already exists.' -ErrorId 'HRESULT 0x800700b7,Register-ScheduledTask' -Category ResourceExists -TargetObject $TaskName
        return
    }
    $task = [ordered]@{
        TaskName    = $TaskName
        TaskPath    = $TaskPath
        Description = $Description
        Actions     = @($Action)
        Triggers    = @($Trigger)
        Principal   = $Principal
        Settings    = $Settings
    }
    [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $task -Depth 4))
    [pscustomobject]$task
}

Export-ModuleMember -Function '*-*'
