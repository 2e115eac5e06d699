function RepeatOdjChange {
    # Before a run ends, each OU it wrote is looked at again: another run that had read it before our write may have
    # put back what was there then. What is gone is added once more (and what came back taken away), from what stands
    # there now, with a warning and a line in the backup. Several rounds, as the other run may do the same.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context
    )
    $rounds = 5
    $guids = @($Context.Written.Keys)
    while ($guids.Count -gt 0 -and $rounds -gt 0) {
        $rounds--
        WriteOdjProgress -Progress $Context.Progress -Text ($script:OdjMessages.ProgressLookAgain -f $guids.Count)
        $versions = ReadOdjDaclVersion -Context $Context -ObjectGuid $guids
        $guids = @(foreach ($guid in $guids) {
                $written = $Context.Written[$guid]
                if ($written.Version -gt 0 -and $versions[$guid] -eq $written.Version) {
                    continue
                }
                try {
                    if (RepeatOdjOuChange -Cmdlet $Cmdlet -Context $Context -ObjectGuid $guid) {
                        $guid
                    }
                } catch {
                    $target = '<GUID={0}>' -f $guid
                    $action = $script:OdjMessages.ActionLookAgain -f $target
                    WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $target -Action $action
                }
            })
    }
}
