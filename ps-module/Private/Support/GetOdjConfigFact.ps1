function GetOdjConfigFact {
    # The wizard's configuration file of the connector in this folder, read by odj, as src/facts/facts.ts has it. Throws
    # where it cannot be read.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Folder
    )
    if (-not $Folder) {
        throw 'no connector is installed here.'
    }
    $request = ConvertToOdjJson -InputObject @{ paths = [string[]]@($Folder) }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments 'config', 'show', '--stdin', '--json' -InputText $request -Target $Folder
    if ($null -eq $document) {
        throw 'odj could not be run.'
    }
    $result = $document.results[0]
    if ($null -ne $result.PSObject.Properties['error']) {
        throw ('{0} {1}' -f $result.error.message, $result.error.remedy)
    }
    [ordered]@{
        path                     = $result.path
        organizationalUnits      = [string[]]@($result.organizationalUnits)
        managedServiceAccount    = $result.managedServiceAccount
        disableOUUpdates         = $result.disableOUUpdates
        skipByoMsaPrivilegeCheck = $result.skipByoMsaPrivilegeCheck
    }
}
