function FindIdentity {
    # An identity (DN, objectGUID, SID or sAMAccountName, with or without the $) -> the entry.
    param ($Cmdlet, $Directory, [string] $Identity, [ValidateSet('computer', 'serviceAccount', 'principal')] [string] $Kind)
    $value = $Identity.Replace('\', '\5c').Replace('*', '\2a').Replace('(', '\28').Replace(')', '\29')
    $guid = [guid]::Empty
    if ($Identity -match '^S-1-') {
        $match = "(objectSid=$value)"
    } elseif ([guid]::TryParse($Identity, [ref]$guid)) {
        $match = '(objectGUID=\{0})' -f [System.BitConverter]::ToString($guid.ToByteArray()).Replace('-', '\')
    } elseif ($Identity.Contains('=')) {
        $match = "(distinguishedName=$value)"
    } else {
        $match = "(|(sAMAccountName=$value)(sAMAccountName=$value`$))"
    }
    $class = '(objectCategory=computer)'
    if ($Kind -eq 'serviceAccount') {
        $class = '(|(objectCategory=msDS-ManagedServiceAccount)(objectCategory=msDS-GroupManagedServiceAccount))'
    }
    if ($Kind -eq 'principal') {
        $class = '(objectSid=*)'
    }
    $attributes = [string[]]@('objectClass', 'objectGUID', 'objectSid', 'sAMAccountName', 'name', 'userAccountControl', 'userPrincipalName', 'msDS-HostServiceAccount', 'msDS-HostServiceAccountBL', 'msDS-GroupMSAMembership')
    $request = [System.DirectoryServices.Protocols.SearchRequest]::new($Directory.DomainNaming, "(&$class$match)", 'Subtree', $attributes)
    $entries = $Directory.Connection.SendRequest($request).Entries
    if ($entries.Count -ne 1) {
        $message = "Cannot find an object with identity: '$Identity' under: '$($Directory.DomainNaming)'."
        ThrowAs -Cmdlet $Cmdlet -Exception ([ADIdentityNotFoundException]::new($message)) -Id 'ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException' -Category ObjectNotFound -Target $Identity
    }
    $entries[0]
}
