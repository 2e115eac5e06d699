function ResolveOdjOuChange {
    # What a run does for an account on every OU (NewOdjOuChange): found out once, since a pipeline brings one OU after the
    # other. Writes the error and gives nothing where it cannot be found out.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Account,

        # grant or revoke
        [Parameter(Mandatory)]
        [string] $Change,

        [switch] $ComputersContainer,

        [AllowEmptyString()]
        [string] $BackupPath,

        # The delegation of a server that runs the legacy connector instead.
        [switch] $Legacy,

        [switch] $Force
    )
    try {
        $wanted = NewOdjOuChange -Cmdlet $Cmdlet -Context $Context -Account $Account -Change $Change -Legacy:$Legacy
        $wanted.BackupPath = $BackupPath
        $wanted.Force = [bool]$Force
        $wanted.Container = ResolveOdjOrganizationalUnit -Context $Context -ComputersContainer:$ComputersContainer
        $Context.Changes["$Change $Account"] = $wanted
        $wanted
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action ($script:OdjMessages.ActionFindAccount -f $Account)
    }
}
