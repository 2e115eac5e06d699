function TestOdjSameComputer {
    # Short or full name, any case.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Left,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Right
    )
    if ($Left.Contains('.') -and $Right.Contains('.')) {
        return $Left -eq $Right
    }
    ($Left -split '\.')[0] -eq ($Right -split '\.')[0]
}
