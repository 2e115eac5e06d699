function NewOdjAdFailure {
    # What a cmdlet of the ActiveDirectory module threw, as one of our errors.
    [OutputType([System.Exception])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord,

        # What was attempted, as it stands in "Cannot ...".
        [Parameter(Mandatory)]
        [string] $Action
    )
    $exception = $ErrorRecord.Exception
    $values = @{ action = $Action; server = $Context.Server; reason = $exception.Message; code = $ErrorRecord.FullyQualifiedErrorId }
    # By name: the types exist only where the module is installed.
    switch ($exception.GetType().Name) {
        'ADServerDownException' { $id = 'ActiveDirectoryWebServicesUnreachable' }
        'UnauthorizedAccessException' { $id = 'DirectoryAccessDenied' }
        default { $id = 'DirectoryRefused' }
    }
    NewOdjFailure -Id $id -Values $values -Cause $exception
}
