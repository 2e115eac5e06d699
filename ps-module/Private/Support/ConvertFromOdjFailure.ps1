function ConvertFromOdjFailure {
    # An error record as JSON carries it. The remedy is apart from the message where it is one of our own errors.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $Failure
    )
    $remedy = ''
    if ($null -ne $Failure.ErrorDetails) {
        $remedy = [string]$Failure.ErrorDetails.RecommendedAction
    }
    $target = $Failure.TargetObject
    if ($null -ne $target) {
        $target = [string]$target
    }
    [ordered]@{
        id       = ($Failure.FullyQualifiedErrorId -split ',')[0]
        message  = $Failure.Exception.Message
        remedy   = $remedy
        category = [string]$Failure.CategoryInfo.Category
        target   = $target
    }
}
