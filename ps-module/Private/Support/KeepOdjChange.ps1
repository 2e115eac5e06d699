function KeepOdjChange {
    # For RepeatOdjChange, which looks again before the run ends: what was written, and to which version. Of several changes
    # for one account the last one counts.
    param (
        [psobject] $Context,

        [string] $ObjectGuid,

        # What WriteOdjDacl gave.
        [hashtable] $Written,

        # Account, Change and Ace, as NewOdjOuChange gives them.
        [hashtable] $Change
    )
    $kept = $Context.Written[$ObjectGuid]
    if ($null -eq $kept) {
        $kept = @{ Changes = [ordered]@{} }
        $Context.Written[$ObjectGuid] = $kept
    }
    $kept.Version = $Written.Version
    $kept.Changes[$Change.Account.Sid] = $Change
}
