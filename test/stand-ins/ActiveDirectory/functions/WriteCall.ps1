function WriteCall {
    # What the cmdlet was called with, for tests to look at.
    param ($Cmdlet, [System.Collections.IDictionary] $BoundParameters)
    if (-not $env:ODJ_STANDIN_LOG) {
        return
    }
    $arguments = [ordered]@{}
    foreach ($name in @($BoundParameters.Keys)) {
        $value = $BoundParameters[$name]
        if ($value -is [pscredential]) {
            $value = $value.UserName
        } elseif ($value -is [securestring]) {
            $value = '(secure string)'
        } elseif ($value -is [switch]) {
            $value = [bool]$value
        } elseif ($value -is [enum]) {
            $value = [string]$value
        }
        $arguments[$name] = $value
    }
    $line = ConvertTo-Json -InputObject ([ordered]@{ command = $Cmdlet.MyInvocation.MyCommand.Name; arguments = $arguments }) -Compress -Depth 4
    [System.IO.File]::AppendAllText($env:ODJ_STANDIN_LOG, $line + [char]10)
}
