function NewOdjFailure {
    # An exception that carries a declared error: deep functions throw it, WriteOdjFailure writes it.
    [OutputType([System.Exception])]
    param (
        [Parameter(Mandatory)]
        [string] $Id,

        [System.Collections.IDictionary] $Values = @{},

        [System.Exception] $Cause
    )
    $exception = [System.InvalidOperationException]::new($Id, $Cause)
    $exception.Data['OdjFailureId'] = $Id
    $exception.Data['OdjFailureValues'] = $Values
    $exception
}
