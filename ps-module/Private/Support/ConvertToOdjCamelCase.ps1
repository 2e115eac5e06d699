function ConvertToOdjCamelCase {
    # DisableOUUpdates -> disableOUUpdates: only the first letter differs between the two halves.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [string] $Name
    )
    $Name.Substring(0, 1).ToLowerInvariant() + $Name.Substring(1)
}
