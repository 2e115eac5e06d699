function SetOdjOuPermission {
    # $Cmdlet.ShouldProcess is asked per OU, in ChangeOdjAce. Not an advanced function, since a pipeline comes here
    # for every OU.
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
    $PSBoundParameters['Change'] = 'grant'
    ChangeOdjOuPermission @PSBoundParameters
}
