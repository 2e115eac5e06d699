function ConvertToOdjIEEsc {
    [OutputType('Odj.IEEsc')]
    param (
        # From ReadOdjIEEsc, before the change.
        [Parameter(Mandatory)]
        [psobject] $Found,

        [Parameter(Mandatory)]
        [bool] $Enabled,

        [Parameter(Mandatory)]
        [bool] $Changed,

        [Parameter(Mandatory)]
        [string] $RecordPath
    )
    $previous = $null
    if ($null -ne $Found.Value) {
        $previous = $Found.Value -eq 1
    }
    [pscustomobject]@{
        PSTypeName = 'Odj.IEEsc'
        Role       = $Found.Role
        Enabled    = $Enabled
        Previous   = $previous
        Changed    = $Changed
        RecordPath = $(if ([System.IO.File]::Exists($RecordPath)) { $RecordPath })
    }
}
