function NewOdjLegacyAce {
    # The ACEs of the legacy connector's delegation for this SID: create computer objects here and below, and full
    # control of those below.
    [OutputType([byte[][]])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Sid,

        # With those that the delegation wizard wrote by older pages or in another form: what is taken away.
        [switch] $All
    )
    $legacy = $script:OdjPermissions.legacy
    $aces = [System.Collections.Generic.List[byte[]]]::new()
    foreach ($place in 'children', 'descendants') {
        foreach ($entry in $legacy.$place) {
            $aces.Add((NewOdjAce -Sid $Sid -Flags $entry.flags -AccessMask $entry.accessMask -Descendants:($place -eq 'descendants')))
            if (-not $All) {
                break
            }
        }
    }
    , $aces.ToArray()
}
