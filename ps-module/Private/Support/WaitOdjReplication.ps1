function WaitOdjReplication {
    # Looks until every replica has the account and its links; throws when the time is up, and nothing is undone.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # OpenOdjReplica's.
        [Parameter(Mandatory)]
        [psobject[]] $Replica,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        [Parameter(Mandatory)]
        [int] $TimeoutSeconds
    )
    $activity = $script:OdjMessages.ProgressReplication -f $Account.SamAccountName
    $progress = NewOdjProgress -Cmdlet $Cmdlet -Activity $activity
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $pause = 0.25
    try {
        while ($true) {
            $missing = @(foreach ($one in $Replica) {
                    $lack = GetOdjReplicaMissing -Cmdlet $Cmdlet -Context $Context -Replica $one -Account $Account
                    if ($lack) {
                        [pscustomobject]@{ HostName = $one.HostName; Text = '{0}: {1}' -f $one.HostName, $lack }
                    }
                })
            if ($missing.Count -eq 0) {
                return
            }
            $text = $missing.Text -join '; '
            $Cmdlet.WriteVerbose($text)
            WriteOdjProgress -Progress $progress -Text $text
            $left = $TimeoutSeconds - $clock.Elapsed.TotalSeconds
            if ($left -le 0) {
                $values = @{
                    account   = $Account.DistinguishedName
                    server    = $Context.Server
                    seconds   = $TimeoutSeconds
                    missing   = $text
                    replica   = $missing[0].HostName
                    partition = $Context.DomainNamingContext
                }
                throw (NewOdjFailure -Id ReplicationPending -Values $values)
            }
            Start-Sleep -Milliseconds ([int](1000 * [math]::Min($pause, $left)))
            $pause = [math]::Min(2 * $pause, 5)
        }
    } finally {
        WriteOdjProgress -Progress $progress -Completed
    }
}
