function ChangeOdjOuPermission {
    # Set- and Remove-OdjOuPermission: the one ACE added or taken away on each OU. One bad OU does not stop the others.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer,

        [string] $Account,

        [string] $BackupPath,

        # grant or revoke
        [string] $Change,

        # The delegation of a server that runs the legacy connector instead.
        [switch] $Legacy,

        [switch] $Force
    )
    # Found out once for each account, since a pipeline comes here for every OU.
    $known = "$Change $Legacy $Account"
    $wanted = $Context.Changes[$known]
    $units = $OrganizationalUnit
    try {
        if ($null -eq $wanted) {
            $wanted = NewOdjOuChange -Cmdlet $Cmdlet -Context $Context -Account $Account -Change $Change -Legacy:$Legacy
            $Context.Changes[$known] = $wanted
        }
        if ($ComputersContainer) {
            $units = ResolveOdjOrganizationalUnit -Context $Context -ComputersContainer
        }
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action ($script:OdjMessages.ActionFindAccount -f $Account)
        return
    }
    foreach ($unit in $units) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            if ($Legacy -and $Change -eq 'revoke') {
                AssertOdjLegacySuccessor -Cmdlet $Cmdlet -Context $Context -Reading $reading -Account $wanted.Account -Force:$Force
            }
            ChangeOdjAce -Cmdlet $Cmdlet -Context $Context -Reading $reading -Wanted $wanted -BackupPath $BackupPath
        } catch {
            $action = $script:OdjMessages.ActionChangePermissions -f $unit
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
