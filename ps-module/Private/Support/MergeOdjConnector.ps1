function MergeOdjConnector {
    # Puts back what setup lost of the settings that were saved, and nothing else: what it added stays. Gives the names of
    # what was put back.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What SaveOdjConnector or FindOdjSavedConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Saved,

        # The folder of the connector.
        [Parameter(Mandatory)]
        [string] $Folder
    )
    $now = ReadOdjConfig -Cmdlet $Cmdlet -Path $Folder
    $change = @{}
    if ($null -ne $now) {
        $record = $Saved.Record
        $units = @($record.organizationalUnits) + @(@($now.organizationalUnits).Where({ @($record.organizationalUnits) -notcontains $_ }))
        if (@($record.organizationalUnits).Where({ @($now.organizationalUnits) -notcontains $_ }).Count -gt 0) {
            $change['organizationalUnits'] = [string[]]$units
        }
        foreach ($name in 'managedServiceAccount', 'disableOUUpdates', 'skipByoMsaPrivilegeCheck') {
            if ($null -ne $record.$name -and $null -eq $now.$name) {
                $change[$name] = $record.$name
            }
        }
    }
    if ($change.Count -gt 0 -and @(InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $Folder -Change $change).Count -gt 0) {
        $change.Keys | Sort-Object | ForEach-Object { $_.Substring(0, 1).ToUpperInvariant() + $_.Substring(1) }
    }
    MergeOdjProxy -Cmdlet $Cmdlet -Saved $Saved -Folder $Folder
}
