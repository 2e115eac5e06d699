function GetOdjTrusteeFact {
    # Whose ACEs like those of connectors stand on these OUs; $null where that cannot be found out.
    [OutputType([object[]])]
    param (
        [AllowEmptyCollection()]
        [object[]] $Unit,

        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    try {
        $sids = @(foreach ($item in $Unit) {
                if ($null -ne $item.securityDescriptor) {
                    $descriptor = [System.Convert]::FromBase64String($item.securityDescriptor)
                    foreach ($ace in FindOdjLegacyAce -SecurityDescriptor $descriptor) {
                        $ace.Sid
                    }
                }
            })
        $trustees = @(if ($sids.Count -gt 0) {
                foreach ($found in ResolveOdjSid -Sid ($sids | Sort-Object -Unique) @Connection -ErrorAction Stop) {
                    [ordered]@{
                        sid            = $found.Sid
                        samAccountName = if ($null -ne $found.Owner) { $found.Owner.SamAccountName }
                        objectClass    = if ($null -ne $found.Owner) { $found.Owner.ObjectClass }
                    }
                }
            })
        , $trustees
    } catch {
        return $null
    }
}
