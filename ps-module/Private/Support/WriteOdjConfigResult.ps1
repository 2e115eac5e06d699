function WriteOdjConfigResult {
    # What odj says of each file: its object to the pipeline, or its error.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Result,

        [Parameter(Mandatory)]
        [string] $TypeName,

        [Parameter(Mandatory)]
        [string[]] $Property
    )
    if ($null -ne $Result.PSObject.Properties['error']) {
        WriteOdjCliError -Cmdlet $Cmdlet -Failure $Result.error -Target $Result.path
    } else {
        ConvertToOdjObject -InputObject $Result -TypeName $TypeName -Property $Property
    }
}
