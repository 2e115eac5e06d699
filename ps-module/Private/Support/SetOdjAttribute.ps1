function SetOdjAttribute {
    # Replaces the one value of an attribute: text or bytes.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $DistinguishedName,

        [Parameter(Mandatory)]
        [string] $Attribute,

        [Parameter(Mandatory)]
        [object] $Value
    )
    $request = [System.DirectoryServices.Protocols.ModifyRequest]::new(
        $DistinguishedName, [System.DirectoryServices.Protocols.DirectoryAttributeOperation]::Replace, $Attribute, [object[]]@(, $Value))
    $null = $Context.Connection.SendRequest($request)
}
