function NewOdjRestoreChange {
    # What putting a line of a backup back comes to for RepeatOdjChange: the entries that its change added are revoked, or
    # those that it took away are granted.
    [OutputType([hashtable])]
    param (
        # One of ReadOdjBackup's that TestOdjBackupRecord found to be ours.
        [Parameter(Mandatory)]
        [psobject] $Record
    )
    $sid = ConvertFromOdjSid -Sid $Record.AccountSid
    $aces = [byte[][]](@(, (NewOdjAce -Sid $sid)) + (NewOdjLegacyAce -Sid $sid -All))
    $missing = foreach ($descriptor in $Record.Before, $Record.After) {
        , @(foreach ($ace in (FindOdjAce -SecurityDescriptor $descriptor -Ace $aces).Missing) {
                [System.Convert]::ToBase64String($ace)
            })
    }
    $change = 'revoke'
    $moved = @($missing[0] | Where-Object { $missing[1] -cnotcontains $_ })
    if ($moved.Count -eq 0) {
        $change = 'grant'
        $moved = @($missing[1] | Where-Object { $missing[0] -cnotcontains $_ })
    }
    @{
        Account = [pscustomobject]@{ SamAccountName = $Record.Account; Sid = $Record.AccountSid }
        Change  = $change
        Ace     = [byte[][]]@(foreach ($text in $moved) { , [System.Convert]::FromBase64String($text) })
    }
}
