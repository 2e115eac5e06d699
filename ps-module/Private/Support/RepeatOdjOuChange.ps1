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
    foreach ($change in $kept.Changes.Values) {
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
        $text = $script:OdjMessages.WarningGrantUndone
        if ($change.Change -eq 'revoke') {
            $text = $script:OdjMessages.WarningRevokeUndone
        }
        $Cmdlet.WriteWarning(($text -f $change.Account.SamAccountName, $reading.DistinguishedName))
        $write = @{ Reading = $reading; SecurityDescriptor = $after; Account = $change.Account; Change = $change.Change }
        $kept.Version = (WriteOdjDacl -Cmdlet $Cmdlet -Context $Context @write).Version
        $repeated = $true
    }
    $repeated
}
