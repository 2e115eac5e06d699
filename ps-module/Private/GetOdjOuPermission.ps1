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
        [string] $Account,

        [switch] $Legacy
    )
    try {
        $resolved = ResolveOdjAccount -Context $Context -Account $Account -AllowGone -Legacy:$Legacy
        $units = ResolveOdjOrganizationalUnit -Context $Context -OrganizationalUnit $OrganizationalUnit -ComputersContainer:$ComputersContainer
    } catch {
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $Account -Action ($script:OdjMessages.ActionFindAccount -f $Account)
        return
    }
    foreach ($unit in $units) {
        $progress = $Context.Progress
        $progress.Count++
        if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
            WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressOrganizationalUnits -f $progress.Count, $unit)
        }
        try {
            $reading = ReadOdjDacl -Context $Context -OrganizationalUnit $unit
            if ($Legacy) {
                $entries = FindOdjLegacyAce -SecurityDescriptor $reading.SecurityDescriptor
                $rights = @($entries | Where-Object { $_.Sid -eq $resolved.Sid } | ForEach-Object { $_.Right })
                $granted = $rights -contains 'FullControl' -and @($rights -like 'Create*').Count -gt 0
            } else {
                $place = FindOdjAce -SecurityDescriptor $reading.SecurityDescriptor -Ace $resolved.Aces
                $granted = $place.Equal.Count -gt 0
            }
            [pscustomobject]@{
                PSTypeName         = 'Odj.OuPermission'
                OrganizationalUnit = $reading.DistinguishedName
                ObjectGuid         = $reading.ObjectGuid
                Account            = $resolved.SamAccountName
                AccountSid         = $resolved.Sid
                Server             = $Context.Server
                Granted            = $granted
                SecurityDescriptor = [System.Convert]::ToBase64String($reading.SecurityDescriptor)
            }
        } catch {
            $action = $script:OdjMessages.ActionReadPermissions -f $unit
            WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $_ -Target $unit -Action $action
        }
    }
}
