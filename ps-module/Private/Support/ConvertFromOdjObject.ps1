function ConvertFromOdjObject {
    # An object of the pipeline -> what JSON carries: strings, integers, booleans, lists, and maps with camelCase names.
    # Bytes become base64, times ISO 8601 in UTC, whatever else there is its text.
    param (
        [AllowNull()]
        [object] $InputObject
    )
    if ($null -eq $InputObject) {
        return $null
    }
    $value = $InputObject
    if ($value -is [psobject] -and $value.PSObject.BaseObject -isnot [System.Management.Automation.PSCustomObject]) {
        $value = $value.PSObject.BaseObject
    }
    if ($value -is [string] -or $value -is [bool] -or $value -is [int]) {
        return $value
    }
    if ($value -is [switch]) {
        return $value.IsPresent
    }
    if ($value -is [byte[]]) {
        return [System.Convert]::ToBase64String($value)
    }
    if ($value -is [datetime]) {
        return $value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.FFFFFFFZ', [cultureinfo]::InvariantCulture)
    }
    if ($value -is [System.Collections.IDictionary]) {
        $map = [ordered]@{}
        foreach ($name in $value.Keys) {
            $map[(ConvertToOdjCamelCase -Name $name)] = ConvertFromOdjObject -InputObject $value[$name]
        }
        return $map
    }
    if ($value -is [System.Collections.IEnumerable]) {
        $list = [System.Collections.Generic.List[object]]::new()
        foreach ($item in $value) {
            $list.Add((ConvertFromOdjObject -InputObject $item))
        }
        # No array: Windows PowerShell would write one that a function gave back as { value, Count }.
        return , $list
    }
    if ($value.PSObject.BaseObject -is [System.Management.Automation.PSCustomObject]) {
        $map = [ordered]@{}
        foreach ($property in $value.PSObject.Properties) {
            $map[(ConvertToOdjCamelCase -Name $property.Name)] = ConvertFromOdjObject -InputObject $property.Value
        }
        return $map
    }
    [string]$value
}
