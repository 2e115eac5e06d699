function RepeatOdjOuChange {
    # The changes of this run to one OU that are no longer so, made once more. Whether there were any; one that was
    # deleted meanwhile needs none.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $ObjectGuid
    )
    $repeated = $false
    $kept = $Context.Written[$ObjectGuid]
    foreach ($change in $kept.Changes) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit ('<GUID={0}>' -f $ObjectGuid)
        } catch {
            if ($_.Exception.Data['OdjFailureId'] -ne 'OuNotFound') {
                throw
            }
            return $false
        }
        $kept.Version = $reading.Version
        $place = FindOdjAce -SecurityDescriptor $reading.SecurityDescriptor -Ace $change.Ace
        $after = EditOdjDacl -SecurityDescriptor $reading.SecurityDescriptor -Place $place -Change $change.Change
        if ($null -eq $after) {
            continue
        }
        $undone = 'is no longer on "{1}"; it is added once more'
        if ($change.Change -eq 'revoke') {
            $undone = 'is on "{1}" again; it is taken away once more'
        }
        $Cmdlet.WriteWarning(("Somebody else changed the same permissions at the same time: the entry of {0} $undone.") -f @(
                $change.Account.SamAccountName, $reading.DistinguishedName))
        $write = @{ Reading = $reading; SecurityDescriptor = $after; Account = $change.Account; Change = $change.Change }
        $kept.Version = (WriteOdjDacl -Cmdlet $Cmdlet -Context $Context @write).Version
        $repeated = $true
    }
    $repeated
}
