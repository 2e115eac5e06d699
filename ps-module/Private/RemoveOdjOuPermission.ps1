function RemoveOdjOuPermission {
    # $Cmdlet.ShouldProcess is asked per OU, in ChangeOdjAce.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer,

        [string] $Account,

        [string] $BackupPath,

        [switch] $Legacy,

        [switch] $Force
    )
    $wanted = $Context.Changes["revoke $Account"]
    if ($null -eq $wanted) {
        $about = @{ Account = $Account; ComputersContainer = $ComputersContainer; BackupPath = $BackupPath; Legacy = $Legacy; Force = $Force }
        $wanted = ResolveOdjOuChange -Cmdlet $Cmdlet -Context $Context -Change 'revoke' @about
        if ($null -eq $wanted) {
            return
        }
    }
    if ($ComputersContainer) {
        $OrganizationalUnit = $wanted.Container
    }
    foreach ($unit in $OrganizationalUnit) {
        try {
            # As in ReadOdjDacl.
            ${function:ChangeOdjOu}.InvokeReturnAsIs($Cmdlet, $Context, $wanted, $unit)
        } catch {
            $action = $script:OdjMessages.ActionChangePermissions -f $unit
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
