function TestOdjBackupRecord {
    # Whether the two descriptors of a backup line differ by exactly the one ACE: anything else was not written by us.
    [OutputType([bool])]
    param (
        # One of ReadOdjBackup's.
        [Parameter(Mandatory)]
        [psobject] $Record
    )
    $ace = NewOdjAce -Sid (ConvertFromOdjSid -Sid $Record.AccountSid)
    $before = [System.Convert]::ToBase64String($Record.Before)
    $after = [System.Convert]::ToBase64String($Record.After)
    foreach ($pair in @(@{ From = $Record.Before; To = $after }, @{ From = $Record.After; To = $before })) {
        $place = FindOdjAce -SecurityDescriptor $pair.From -Ace (, $ace)
        $added = AddOdjAce -SecurityDescriptor $pair.From -Place $place
        $removed = RemoveOdjAce -SecurityDescriptor $pair.From -Place $place
        foreach ($changed in $added, $removed) {
            if ($null -ne $changed -and [System.Convert]::ToBase64String($changed) -ceq $pair.To) {
                return $true
            }
        }
    }
    $false
}
