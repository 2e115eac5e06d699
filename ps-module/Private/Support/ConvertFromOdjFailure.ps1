function ConvertFromOdjFailure {
    # An error record as JSON carries it. The remedy is apart from the message where it is one of our own errors.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $Failure
    )
    $target = $Failure.TargetObject
    if ($null -ne $target) {
        $target = [string]$target
    }
    [ordered]@{
        id       = ($Failure.FullyQualifiedErrorId -split ',')[0]
        message  = $Failure.Exception.Message
        remedy   = [string]$Failure.Exception.Data['OdjRemedy']
        category = [string]$Failure.CategoryInfo.Category
        target   = $target
    }
}
