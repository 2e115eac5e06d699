function GetOdjText {
    # The values of an attribute as text, nothing where the object has none.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [object] $Entry,

        [Parameter(Mandatory)]
        [string] $Attribute
    )
    $values = $Entry.Attributes[$Attribute]
    if ($null -ne $values) {
        $values.GetValues([string])
    }
}
