function ChangeOdjOuPermission {
    # Set- and Remove-OdjOuPermission: the one ACE added or taken away on each OU. One bad OU does not stop the others.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowNull()]
        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer,

        [Parameter(Mandatory)]
        [string] $Account,

        [AllowEmptyString()]
        [string] $BackupPath,

        [Parameter(Mandatory)]
        [ValidateSet('grant', 'revoke')]
        [string] $Change,

        # The delegation of a server that runs the legacy connector instead.
        [switch] $Legacy,

        [switch] $Force
    )
    $isRevoked = $Change -eq 'revoke'
    try {
        $resolved = ResolveOdjAccount -Context $Context -Account $Account -AllowGone:$isRevoked -Legacy:$Legacy
        $units = ResolveOdjOrganizationalUnit -Context $Context -OrganizationalUnit $OrganizationalUnit -ComputersContainer:$ComputersContainer
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action "find the account $Account"
        return
    }
    $operation = 'Allow {0} to create computers: add {1}'
    if ($isRevoked) {
        $operation = 'No longer allow {0} to create computers: remove {1}'
    }
    $wanted = @{
        Account    = $resolved
        Change     = $Change
        Ace        = $resolved.Aces
        Operation  = $operation -f $resolved.SamAccountName, $resolved.Sddl
        BackupPath = $BackupPath
    }
    if ($Legacy) {
        $wanted.Ace = NewOdjLegacyAce -Sid (ConvertFromOdjSid -Sid $resolved.Sid) -All:$isRevoked
        $operation = 'Delegate the legacy connector: allow {0} to create computers and full control of them'
        if ($isRevoked) {
            $operation = 'Take the delegation of the legacy connector away from {0}'
        } else {
            WriteOdjLegacyWarning -Cmdlet $Cmdlet -Account $resolved.SamAccountName
        }
        $wanted.Operation = $operation -f $resolved.SamAccountName
    }
    foreach ($unit in $units) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            if ($Legacy -and $isRevoked) {
                AssertOdjLegacySuccessor -Cmdlet $Cmdlet -Context $Context -Reading $reading -Account $resolved -Force:$Force
            }
            ChangeOdjAce -Cmdlet $Cmdlet -Context $Context -Reading $reading @wanted
        } catch {
            $action = "change the permissions of $unit"
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
