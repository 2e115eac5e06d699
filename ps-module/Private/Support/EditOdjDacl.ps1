function EditOdjDacl {
    # What becomes of a DACL. After: the security descriptor with those of -Ace that were missing (grant), or without
    # all of them (revoke); $null where it is so already. Canonical: whether its order was (FindOdjAce).
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor,

        [Parameter(Mandatory)]
        [byte[][]] $Ace,

        [Parameter(Mandatory)]
        [string] $Change
    )
    $place = FindOdjAce -SecurityDescriptor $SecurityDescriptor -Ace $Ace
    $after = $null
    if ($Change -eq 'grant' -and $place.Missing.Count -gt 0) {
        $after = AddOdjAce -SecurityDescriptor $SecurityDescriptor -Place $place
    } elseif ($Change -eq 'revoke' -and $place.Equal.Count -gt 0) {
        $after = RemoveOdjAce -SecurityDescriptor $SecurityDescriptor -Place $place
    }
    [pscustomobject]@{ After = $after; Canonical = $place.Canonical }
}
