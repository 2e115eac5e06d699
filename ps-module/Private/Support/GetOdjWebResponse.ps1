function GetOdjWebResponse {
    # The answer that came with a failure, such as HTTP 404; $null where none came.
    param (
        [Parameter(Mandatory)]
        [System.Exception] $Exception
    )
    $cause = $Exception
    while ($null -ne $cause) {
        if ($cause -is [System.Net.WebException]) {
            return $cause.Response
        }
        $cause = $cause.InnerException
    }
}
