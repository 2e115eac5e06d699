function FormatOdjErrorText {
    # Message, remedy and category of a declared error, with its values in place.
    param (
        [Parameter(Mandatory)]
        [string] $Id,

        [System.Collections.IDictionary] $Values = @{}
    )
    $declaration = $script:OdjErrors[$Id]
    if ($null -eq $declaration) {
        throw "The error id '$Id' is not declared in src/spec/errors."
    }
    # One pass: a value that itself looks like a placeholder stays as it is.
    $fill = {
        param ($placeholder)
        $name = $placeholder.Groups[1].Value
        if ($Values.Contains($name)) { [string] $Values[$name] } else { $placeholder.Value }
    }
    [pscustomobject]@{
        Message  = [regex]::Replace($declaration.message, '\{(\w+)\}', $fill)
        Remedy   = [regex]::Replace($declaration.remedy, '\{(\w+)\}', $fill)
        Category = $declaration.category
    }
}
