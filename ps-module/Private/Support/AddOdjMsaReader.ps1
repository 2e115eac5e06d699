function AddOdjMsaReader {
    # Who may read the password of a group account once New-OdjMsa is done: into Reader and PasswordReaders of its plan.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan has so far.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $readers = @(foreach ($identity in $Plan.Request.PasswordReader) {
            (FindOdjPrincipal -Context $Context -Identity $identity).Sid
        })
    if ($null -ne $Plan.Computer) {
        $readers += $Plan.Computer.Sid
    }
    $Plan.Reader = @($readers | Select-Object -Unique)
    if ($null -eq $Plan.Account) {
        return
    }
    $before = ReadOdjPasswordReader -Context $Context -DistinguishedName $Plan.Account.DistinguishedName
    foreach ($sid in $Plan.Reader) {
        $place = FindOdjAce -SecurityDescriptor $before -Ace (, (NewOdjReaderAce -Sid $sid))
        $after = AddOdjAce -SecurityDescriptor $before -Place $place
        if ($null -ne $after) {
            $before = $after
            $Plan.PasswordReaders = $after
        }
    }
}
