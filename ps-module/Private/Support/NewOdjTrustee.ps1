function NewOdjTrustee {
    # An account with the ACE that lets it create computers, as bytes (a list of one) and as SDDL.
    param (
        [Parameter(Mandatory)]
        [string] $SamAccountName,

        [Parameter(Mandatory)]
        [byte[]] $SidBytes
    )
    $sid = ConvertToOdjSid -Bytes $SidBytes
    $grant = $script:OdjPermissions.ace
    [pscustomobject]@{
        SamAccountName = $SamAccountName
        Sid            = $sid
        Aces           = [byte[][]]@(, (NewOdjAce -Sid $SidBytes))
        Sddl           = '(OA;;{0};{1};;{2})' -f $grant.right, $grant.objectType, $sid
    }
}
