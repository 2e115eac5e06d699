function GetOdjBytes {
    # The first value of an attribute as bytes, $null where the object has none.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [object] $Entry,

        [Parameter(Mandatory)]
        [string] $Attribute
    )
    $values = $Entry.Attributes[$Attribute]
    if ($null -eq $values) {
        return $null
    }
    , [byte[]]$values.GetValues([byte[]])[0]
}
