function RemoveOdjOuPermission {
    # $Cmdlet.ShouldProcess is asked per OU, in ChangeOdjAce.
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

        [switch] $Legacy,

        [switch] $Force
    )
    $PSBoundParameters['Change'] = 'revoke'
    ChangeOdjOuPermission @PSBoundParameters
}
