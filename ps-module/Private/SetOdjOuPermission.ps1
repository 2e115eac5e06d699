function SetOdjOuPermission {
    # $Cmdlet.ShouldProcess is asked per OU, in ChangeOdjAce. Called as a script block, like ReadOdjDacl, since a pipeline
    # comes here for every OU: what it gives, it writes at once.
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
            $change = ${function:ChangeOdjOu}.InvokeReturnAsIs($Cmdlet, $Context, $wanted, $unit)
            if ($null -ne $change) {
                $Cmdlet.WriteObject($change)
            }
        } catch {
            $action = $script:OdjMessages.ActionChangePermissions -f $unit
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
