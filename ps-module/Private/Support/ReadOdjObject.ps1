function ReadOdjObject {
    # One object by its DN (or <GUID=...>); throws what LdapConnection throws, noSuchObject (32) included.
    param (
        [Parameter(Mandatory)]
        [object] $Connection,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $DistinguishedName,

        [Parameter(Mandatory)]
        [string[]] $Attribute,

        [object] $Control
    )
    $request = [System.DirectoryServices.Protocols.SearchRequest]::new(
        $DistinguishedName, '(objectClass=*)', [System.DirectoryServices.Protocols.SearchScope]::Base, $Attribute)
    if ($null -ne $Control) {
        $null = $request.Controls.Add($Control)
    }
    $Connection.SendRequest($request).Entries[0]
}
