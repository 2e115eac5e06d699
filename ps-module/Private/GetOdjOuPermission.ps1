function GetOdjOuPermission {
    [OutputType('Odj.OuPermission')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowNull()]
        [string[]] $OrganizationalUnit,

        [switch] $ComputersContainer,

        [Parameter(Mandatory)]
        [string] $Account
    )
    try {
        $resolved = ResolveOdjAccount -Context $Context -Account $Account -AllowGone
        $units = ResolveOdjOrganizationalUnit -Context $Context -OrganizationalUnit $OrganizationalUnit -ComputersContainer:$ComputersContainer
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action "find the account $Account"
        return
    }
    foreach ($unit in $units) {
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            $place = FindOdjAce -SecurityDescriptor $reading.SecurityDescriptor -Ace $resolved.Aces
            [pscustomobject]@{
                PSTypeName         = 'Odj.OuPermission'
                OrganizationalUnit = $reading.DistinguishedName
                ObjectGuid         = $reading.ObjectGuid
                Account            = $resolved.SamAccountName
                AccountSid         = $resolved.Sid
                Server             = $Context.Server
                Granted            = $place.Equal.Count -gt 0
                SecurityDescriptor = [System.Convert]::ToBase64String($reading.SecurityDescriptor)
            }
        } catch {
            $action = "read the permissions of $unit"
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
