function KeepOdjWritten {
    # What this run did to an OU, for RepeatOdjChange: it looks again before the run ends.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What WriteOdjDacl gave.
        [Parameter(Mandatory)]
        [psobject] $Written,

        [Parameter(Mandatory)]
        [psobject] $Account,

        [Parameter(Mandatory)]
        [string] $Change,

        [Parameter(Mandatory)]
        [byte[][]] $Ace
    )
    $kept = $Context.Written[$Written.ObjectGuid]
    if ($null -eq $kept) {
        $kept = [pscustomobject]@{ Version = 0; Changes = [System.Collections.Generic.List[object]]::new() }
        $Context.Written[$Written.ObjectGuid] = $kept
    }
    $kept.Version = $Written.Version
    $kept.Changes.Add(@{ Account = $Account; Change = $Change; Ace = $Ace })
}
