function ConvertToOdjObject {
    # An object of odj's JSON (camelCase) -> an object of the pipeline (PascalCase) with the names asked for, in their
    # order; a name that JSON lacks is $null. PowerShell 7 has read times as times: they are texts again.
    param (
        [Parameter(Mandatory)]
        [psobject] $InputObject,

        [Parameter(Mandatory)]
        [string] $TypeName,

        [Parameter(Mandatory)]
        [string[]] $Property
    )
    $object = [ordered]@{ PSTypeName = $TypeName }
    foreach ($name in $Property) {
        $found = $InputObject.PSObject.Properties[(ConvertToOdjCamelCase -Name $name)]
        $object[$name] = $null
        if ($null -ne $found) {
            $object[$name] = $found.Value
        }
        if ($object[$name] -is [datetime]) {
            $object[$name] = ConvertFromOdjObject -InputObject $object[$name]
        }
    }
    [pscustomobject]$object
}
