function ReadOdjFileFact {
    # A file as it is, base64. Throws where it cannot be read.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    try {
        $bytes = [System.IO.File]::ReadAllBytes($Path)
    } catch {
        throw $_.Exception.GetBaseException().Message
    }
    [ordered]@{ path = $Path; content = [System.Convert]::ToBase64String($bytes) }
}
