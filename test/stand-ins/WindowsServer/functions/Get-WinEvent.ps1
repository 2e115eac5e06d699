function Get-WinEvent {
    [CmdletBinding(DefaultParameterSetName = 'GetLogSet')]
    param (
        [Parameter(ParameterSetName = 'GetLogSet', Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $LogName,

        [Parameter(ParameterSetName = 'HashQuerySet', Mandatory, Position = 0, ValueFromPipeline)]
        [hashtable[]] $FilterHashtable,

        [long] $MaxEvents = [long]::MaxValue,

        [switch] $Oldest,

        [switch] $Force,

        [string] $ComputerName,

        [pscredential] $Credential
    )
    process {
        $server = ReadServer
        $filters = if ($FilterHashtable) { $FilterHashtable } else { @{ LogName = $LogName } }
        $known = @(GetKnownLog -Server $server)
        $found = [System.Collections.Generic.List[object]]::new()
        $searched = $false
        foreach ($filter in $filters) {
            if (TestEventLog -Cmdlet $PSCmdlet -Filter $filter -Known $known) {
                $searched = $true
                FindEvent -Server $server -Filter $filter -Into $found
            }
        }
        if ($searched -and $found.Count -eq 0) {
            $none = [System.Exception]::new('No events were found that match the specified selection criteria.')
            WriteFailure -Cmdlet $PSCmdlet -Exception $none -Id 'NoMatchingEventsFound' -Category ObjectNotFound -Target $null
        }
        if (-not $Oldest) {
            $found.Reverse()
        }
        for ($index = 0; $index -lt $found.Count -and $index -lt $MaxEvents; $index++) {
            $found[$index]
        }
    }
}

function GetKnownLog {
    # The logs of every server, those of the connector where it is installed, and those that hold events.
    param ($Server)
    'Application', 'Security', 'System'
    foreach ($key in $Server['services'].Keys) {
        if ($key -eq 'ODJConnectorSvc') {
            'Microsoft-Intune-ODJConnectorService/Admin', 'Microsoft-Intune-ODJConnectorService/Operational'
        }
    }
    foreach ($record in $Server['events']) {
        $record['logName']
    }
}

function TestEventLog {
    param ($Cmdlet, $Filter, [string[]] $Known)
    $logs = @($Filter['LogName'])
    foreach ($log in $logs) {
        if ($null -ne $log -and @($Known | Where-Object { $_ -like $log }).Count -eq 0) {
            $missing = [System.Exception]::new("There is not an event log on the localhost computer that matches `"$log`".")
            WriteFailure -Cmdlet $Cmdlet -Exception $missing -Id 'NoMatchingLogsFound' -Category ObjectNotFound -Target $null
            return $false
        }
    }
    $true
}

function FindEvent {
    # Adds the events that a filter means, oldest first.
    param ($Server, $Filter, $Into)
    $number = 0
    foreach ($record in $Server['events']) {
        $number++
        if (TestEvent -Record $record -Filter $Filter) {
            $Into.Add((ConvertToEventRecord -Server $Server -Record $record -Number $number))
        }
    }
}

function TestEvent {
    # The keys of -FilterHashtable that Microsoft documents; one that this stand-in does not know is refused.
    param ($Record, $Filter)
    foreach ($name in $Filter.Keys) {
        $wanted = @($Filter[$name])
        $time = ([datetime]$Record['timeCreated']).ToUniversalTime()
        $matched = switch ($name) {
            'LogName' { $null -eq $Filter[$name] -or @($wanted | Where-Object { $Record['logName'] -like $_ }).Count -gt 0 }
            'ProviderName' { @($wanted | Where-Object { $Record['providerName'] -like $_ }).Count -gt 0 }
            'Id' { @($wanted | Where-Object { $Record['id'] -eq $_ }).Count -gt 0 }
            'Level' { @($wanted | Where-Object { $Record['level'] -eq $_ }).Count -gt 0 }
            'StartTime' { $time -ge ([datetime]$Filter[$name]).ToUniversalTime() }
            'EndTime' { $time -le ([datetime]$Filter[$name]).ToUniversalTime() }
            'UserID' { $Record['userId'] -eq [string]$Filter[$name] }
            default { throw [System.NotSupportedException]::new("The stand-in for Get-WinEvent does not know the filter '$name'.") }
        }
        if (-not $matched) {
            return $false
        }
    }
    $true
}

function ConvertToEventRecord {
    # As System.Diagnostics.Eventing.Reader.EventLogRecord shows it.
    param ($Server, $Record, [int] $Number)
    $user = $null
    if ($null -ne $Record['userId']) {
        $user = [pscustomobject]@{ PSTypeName = 'System.Security.Principal.SecurityIdentifier'; Value = $Record['userId'] }
        $text = [System.Management.Automation.PSScriptMethod]::new('ToString', { $this.Value })
        $user.PSObject.Members.Add($text)
    }
    [pscustomobject]@{
        PSTypeName       = 'System.Diagnostics.Eventing.Reader.EventLogRecord'
        TimeCreated      = ([datetime]$Record['timeCreated']).ToLocalTime()
        Id               = $Record['id']
        LevelDisplayName = @{ 1 = 'Critical'; 2 = 'Error'; 3 = 'Warning'; 4 = 'Information' }[[int]$Record['level']]
        Message          = $Record['message']
        Level            = $Record['level']
        LogName          = $Record['logName']
        ProviderName     = $Record['providerName']
        MachineName      = '{0}.{1}' -f $Server['computerName'], $Server['domain']
        RecordId         = $Number
        UserId           = $user
        Properties       = @([pscustomobject]@{ Value = $Record['message'] })
    }
}
