function ReadOdjEventLog {
    # The events of the connector on this computer, one line of JSON each.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowNull()]
        [object] $Since
    )
    if (-not (TestOdjCommand -Name 'Get-WinEvent')) {
        WriteOdjError -Cmdlet $Cmdlet -Id WindowsNeeded -Values @{ cmdlet = $Cmdlet.MyInvocation.MyCommand.Name } -Terminating
    }
    foreach ($log in $script:OdjEvents.logs) {
        $filter = @{ LogName = $log }
        if ($null -ne $Since) {
            $filter['StartTime'] = $Since
        }
        $failures = @()
        Get-WinEvent -FilterHashtable $filter -Oldest -ErrorAction SilentlyContinue -ErrorVariable failures |
            ForEach-Object { ConvertToOdjEventLine -Record $_ }
        foreach ($failure in $failures) {
            # An empty log is no failure.
            if ($failure.FullyQualifiedErrorId -like 'NoMatchingEventsFound*') {
                continue
            }
            $values = @{ log = $log; computer = (GetOdjComputerName); reason = $failure.Exception.Message }
            WriteOdjError -Cmdlet $Cmdlet -Id EventLogUnreadable -Target $log -Values $values -Exception $failure.Exception
        }
    }
}
