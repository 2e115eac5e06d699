function SetOdjOuPermission {
    # $Cmdlet.ShouldProcess is asked per OU, in ChangeOdjAce. Not an advanced function, since a pipeline comes here
    # for every OU (so too RemoveOdjOuPermission).
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer,

        [string] $Account,

        [string] $BackupPath,

        [switch] $Legacy
    )
    $wanted = $Context.Changes["grant $Account"]
    if ($null -eq $wanted) {
        $about = @{ Account = $Account; ComputersContainer = $ComputersContainer; BackupPath = $BackupPath; Legacy = $Legacy }
        $wanted = ResolveOdjOuChange -Cmdlet $Cmdlet -Context $Context -Change 'grant' @about
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
