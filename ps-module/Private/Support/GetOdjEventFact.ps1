function GetOdjEventFact {
    # Requests of the last 30 days: how many, and the newest of each kind.
    [OutputType([System.Collections.IDictionary])]
    param ()
    $log = $script:OdjRequirements.eventLog
    $filter = @{
        LogName   = $log.name
        Id        = [int[]]@($log.success, $log.failure)
        StartTime = [datetime]::Now.AddDays(-30)
    }
    $found = @()
    try {
        # The newest come first.
        $found = @(Get-WinEvent -FilterHashtable $filter -MaxEvents $log.maximum -ErrorAction Stop)
    } catch {
        if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') {
            throw
        }
    }
    $successes = @($found.Where({ $_.Id -eq $log.success }))
    $failures = @($found.Where({ $_.Id -eq $log.failure }))
    $fact = [ordered]@{
        successes     = $successes.Count
        failures      = $failures.Count
        newestSuccess = $null
        newestFailure = $null
    }
    if ($successes.Count -gt 0) {
        $fact.newestSuccess = ConvertFromOdjObject -InputObject $successes[0].TimeCreated
    }
    if ($failures.Count -gt 0) {
        $fact.newestFailure = [ordered]@{
            time = ConvertFromOdjObject -InputObject $failures[0].TimeCreated
            text = HideOdjSecret -Text $failures[0].Message
        }
    }
    $fact
}
