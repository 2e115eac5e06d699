function TestOdjBackupRecord {
    # Whether the two descriptors of a backup line differ by exactly the one ACE, or by the legacy connector's
    # delegation, all of it: anything else was not written by us.
    [OutputType([bool])]
    param (
        # One of ReadOdjBackup's.
        [Parameter(Mandatory)]
        [psobject] $Record
    )
    $sid = ConvertFromOdjSid -Sid $Record.AccountSid
    $own = [byte[][]]@(, (NewOdjAce -Sid $sid))
    $before = [System.Convert]::ToBase64String($Record.Before)
    $after = [System.Convert]::ToBase64String($Record.After)
    foreach ($pair in @(@{ From = $Record.Before; To = $after }, @{ From = $Record.After; To = $before })) {
        foreach ($aces in @(@{ Added = $own; Removed = $own }, @{ Added = NewOdjLegacyAce -Sid $sid; Removed = NewOdjLegacyAce -Sid $sid -All })) {
            $place = FindOdjAce -SecurityDescriptor $pair.From -Ace $aces.Added
            $added = AddOdjAce -SecurityDescriptor $pair.From -Place $place
            $place = FindOdjAce -SecurityDescriptor $pair.From -Ace $aces.Removed
            $removed = RemoveOdjAce -SecurityDescriptor $pair.From -Place $place
            foreach ($changed in $added, $removed) {
                if ($null -ne $changed -and [System.Convert]::ToBase64String($changed) -ceq $pair.To) {
                    return $true
                }
            }
        }
    }
    $false
}
