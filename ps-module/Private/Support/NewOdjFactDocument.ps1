function NewOdjFactDocument {
    # The facts document of src/facts/facts.ts with what one server says of itself.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Server
    )
    [ordered]@{
        format      = 2
        collectedAt = ConvertFromOdjObject -InputObject ([datetime]::UtcNow)
        collectedBy = '{0}@{1}' -f [System.Environment]::UserName, $Server.computerName
        directory   = $null
        tenant      = $null
        servers     = @($Server)
    }
}
