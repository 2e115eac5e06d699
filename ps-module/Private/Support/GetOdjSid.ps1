function GetOdjSid {
    # The values of an attribute as SIDs, nothing where the object has none.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [object] $Entry,

        [Parameter(Mandatory)]
        [string] $Attribute
    )
    $values = $Entry.Attributes[$Attribute]
    if ($null -ne $values) {
        foreach ($bytes in $values.GetValues([byte[]])) {
            ConvertToOdjSid -Bytes $bytes
        }
    }
}
