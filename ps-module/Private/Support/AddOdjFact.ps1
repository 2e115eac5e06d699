function AddOdjFact {
    # Reads one fact, with where it comes from and when; where that fails, the reason stands in place of the value.
    param (
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Facts,

        [Parameter(Mandatory)]
        [string] $Name,

        # What is asked.
        [Parameter(Mandatory)]
        [string] $Source,

        [Parameter(Mandatory)]
        [scriptblock] $Read
    )
    if ($null -ne $script:OdjProgress) {
        WriteOdjProgress -Progress $script:OdjProgress -Text $Source
    }
    $fact = [ordered]@{ source = $Source; collected = ConvertFromOdjObject -InputObject ([datetime]::UtcNow) }
    try {
        # As JSON carries it: what a function gave back is written in another way by Windows PowerShell.
        $fact['value'] = ConvertFromOdjObject -InputObject (& $Read)
        if ($null -eq $fact['value']) {
            throw 'it gave no answer.'
        }
    } catch {
        $fact.Remove('value')
        $fact['reason'] = $_.Exception.Message
    }
    $Facts[$Name] = $fact
}
