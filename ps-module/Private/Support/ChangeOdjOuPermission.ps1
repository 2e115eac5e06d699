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
    foreach ($unit in $units) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            ChangeOdjAce -Cmdlet $Cmdlet -Context $Context -Reading $reading -Account $resolved -BackupPath $BackupPath -Change $Change
        } catch {
            $action = "change the permissions of $unit"
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
