function AssertOdjLegacySuccessor {
    # Before the legacy connector's rights are taken away: warns where the server's own updated connector does not take
    # over, and throws where none does, since joins would stop.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # What ReadOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Reading,

        # What ResolveOdjAccount gave.
        [Parameter(Mandatory)]
        [psobject] $Account,

        [switch] $Force
    )
    # Nobody joins computers as an account that is gone.
    if ($Account.SamAccountName -eq $Account.Sid) {
        return
    }
    $entries = @(FindOdjLegacyAce -SecurityDescriptor $Reading.SecurityDescriptor)
    if (@($entries | Where-Object { $_.Sid -eq $Account.Sid }).Count -eq 0) {
        return
    }
    $unit = $Reading.DistinguishedName
    $candidates = @($entries | Where-Object { $_.IsOurs } | ForEach-Object { '(objectSid={0})' -f $_.Sid })
    $successors = @()
    if ($candidates.Count -gt 0) {
        $successors = @(FindOdjMsa -Context $Context -Condition "(|$(-join $candidates))" | Where-Object {
                $_.Enabled -and ($_.ConnectorComputers.Count -gt 0 -or $_.Kind -eq 'msDS-GroupManagedServiceAccount')
            })
    }
    if ($successors.Count -eq 0) {
        if (-not $Force) {
            $values = @{ account = $Account.SamAccountName; organizationalUnit = $unit }
            throw (NewOdjFailure -Id LegacyStillNeeded -Values $values)
        }
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningNoSuccessor -f $unit))
        return
    }
    $computer = (FindOdjComputer -Context $Context -Computer $Account.Sid).DistinguishedName
    if (@($successors | Where-Object { $_.ConnectorComputers -contains $computer }).Count -eq 0) {
        $names = $successors.SamAccountName -join ', '
        $Cmdlet.WriteWarning(($script:OdjMessages.WarningOtherSuccessor -f $Account.SamAccountName, $unit, $names))
    }
}
