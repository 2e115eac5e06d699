function ReceiveOdjEndpointCall {
    # What StartOdjEndpointCall asked for. An HTTP status of any kind is an answer of the host; who does not answer in time
    # is not waited for.
    param (
        [AllowEmptyCollection()]
        [object[]] $Calls
    )
    $deadline = [datetime]::UtcNow.AddSeconds($script:OdjRequirements.endpointTimeoutSeconds)
    foreach ($call in $Calls) {
        $result = [ordered]@{ host = $call.Name; reached = $false; answer = 'no answer in time' }
        try {
            $left = [System.Math]::Max(0, [int]($deadline - [datetime]::UtcNow).TotalMilliseconds)
            if ($call.Task.Wait($left)) {
                $result.reached = $true
                $result.answer = [string][int]$call.Task.Result.StatusCode
                $call.Task.Result.Dispose()
            } else {
                $call.Request.Abort()
            }
        } catch {
            $cause = $_.Exception.GetBaseException()
            $response = GetOdjWebResponse -Exception $_.Exception
            $result.answer = $cause.Message
            if ($null -ne $response) {
                $status = [int]$response.StatusCode
                $result.answer = [string]$status
                # The proxy wants to know who asks, and the connector cannot tell it.
                $result.reached = $status -ne 407
            }
        }
        $result
    }
}
