function NewOdjErrorRecord {
    # A declared error as PowerShell shows it: message and remedy in one text. For scripts they are apart: the message is
    # the exception's, the remedy its Data['OdjRemedy'] (as RecommendedAction, PowerShell 7 would print it twice).
    [OutputType([System.Management.Automation.ErrorRecord])]
    param (
        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [string] $Message,

        [AllowEmptyString()]
        [string] $Remedy,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorCategory] $Category,

        [object] $Target,

        [System.Exception] $Cause
    )
    $exception = [System.InvalidOperationException]::new($Message, $Cause)
    $exception.Data['OdjErrorId'] = $Id
    $exception.Data['OdjRemedy'] = $Remedy
    $record = [System.Management.Automation.ErrorRecord]::new($exception, $Id, $Category, $Target)
    $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new("$Message $Remedy")
    $record
}
