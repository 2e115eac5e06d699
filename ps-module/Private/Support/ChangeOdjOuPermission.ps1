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
        [string] $Change
    )
    try {
        $resolved = ResolveOdjAccount -Context $Context -Account $Account -AllowGone:($Change -eq 'revoke')
        $units = ResolveOdjOrganizationalUnit -Context $Context -OrganizationalUnit $OrganizationalUnit -ComputersContainer:$ComputersContainer
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action "find the account $Account"
        return
    }
    $operation = 'Allow {0} to create computers: add {1}'
    if ($Change -eq 'revoke') {
        $operation = 'No longer allow {0} to create computers: remove {1}'
    }
    $wanted = @{
        Account    = $resolved
        Change     = $Change
        Ace        = $resolved.Aces
        Operation  = $operation -f $resolved.SamAccountName, $resolved.Sddl
        BackupPath = $BackupPath
    }
    foreach ($unit in $units) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            ChangeOdjAce -Cmdlet $Cmdlet -Context $Context -Reading $reading @wanted
        } catch {
            $action = "change the permissions of $unit"
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
