function NewOdjMsa {
    # Reads, decides what is missing, checks every right that takes, asks, and only then writes.
    [OutputType('Odj.MsaChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $Name,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $LinkOnly,

        [switch] $Group,

        [AllowEmptyString()]
        [string] $DNSHostName,

        [AllowNull()]
        [string[]] $PasswordReader,

        [int] $ManagedPasswordIntervalInDays,

        [switch] $SkipLink,

        # Other domain controllers, as -Server.
        [AllowNull()]
        [string[]] $WaitReplication,

        [int] $ReplicationTimeoutSeconds
    )
    $target = @($Name, $ConnectorComputer, $script:OdjPermissions.account.namePrefix).Where({ $_ })[0]
    $replicas = @()
    try {
        if ($WaitReplication -and -not $WhatIfPreference) {
            # Before anything is made: one that cannot be reached would be found too late.
            foreach ($replica in $WaitReplication) {
                $replicas += OpenOdjReplica -Cmdlet $Cmdlet -Context $Context -Server $replica
            }
        }
        try {
            $request = @{
                Name                          = $Name.TrimEnd('$')
                ConnectorComputer             = $ConnectorComputer
                LinkOnly                      = [bool]$LinkOnly
                Group                         = [bool]$Group
                DNSHostName                   = $DNSHostName
                PasswordReader                = @($PasswordReader).Where({ $_ })
                ManagedPasswordIntervalInDays = $ManagedPasswordIntervalInDays
                SkipLink                      = [bool]$SkipLink
            }
            $plan = GetOdjMsaPlan -Context $Context -Request $request
            if ($plan.Step.Count -gt 0 -and -not $Cmdlet.ShouldProcess($plan.Name, (FormatOdjMsaPlan -Plan $plan))) {
                if ($WhatIfPreference) {
                    GetOdjMsaExpected -Context $Context -Plan $plan
                }
                return
            }
            $account = CompleteOdjMsa -Context $Context -Plan $plan
            $account
            if ($replicas.Count -gt 0) {
                $wait = @{ Replica = $replicas; Account = $account; TimeoutSeconds = $ReplicationTimeoutSeconds }
                WaitOdjReplication -Cmdlet $Cmdlet -Context $Context @wait
            }
        } catch {
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $target -Action ($script:OdjMessages.ActionMakeAccount -f $target)
        }
    } finally {
        foreach ($replica in $replicas) {
            if ($null -ne $replica.Connection) {
                $replica.Connection.Dispose()
            }
        }
    }
}
