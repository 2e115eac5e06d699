function AddOdjFact {
    # Reads one fact; where that fails the fact stays $null and the reason goes to the list of what could not be read.
    param (
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Facts,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [scriptblock] $Read
    )
    try {
        $Facts[$Name] = & $Read
    } catch {
        $Facts[$Name] = $null
        $Facts['unread'].Add([ordered]@{ what = $Name; reason = $_.Exception.Message })
    }
}
