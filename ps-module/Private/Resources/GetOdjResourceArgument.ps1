function GetOdjResourceArgument {
    # The properties of a DSC resource that were given, as parameters of the same names.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource,

        [Parameter(Mandatory)]
        [string[]] $Property
    )
    $arguments = @{}
    foreach ($name in $Property) {
        $value = $Resource.$name
        if ($null -ne $value -and -not ($value -is [string] -and $value -eq '')) {
            $arguments[$name] = $value
        }
    }
    $arguments
}
