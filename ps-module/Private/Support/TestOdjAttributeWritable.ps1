function TestOdjAttributeWritable {
    # Whether the caller may write an attribute of an object, as the directory itself says.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $DistinguishedName,

        [Parameter(Mandatory)]
        [string] $Attribute
    )
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $DistinguishedName -Attribute 'allowedAttributesEffective'
    @(GetOdjText -Entry $entry -Attribute 'allowedAttributesEffective') -contains $Attribute
}
