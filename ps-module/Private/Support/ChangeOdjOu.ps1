function ChangeOdjOu {
    # One OU of Set- and Remove-OdjOuPermission: read it, and change it where it is not so already. Gives the
    # Odj.OuPermissionChange.
    [OutputType('Odj.OuPermissionChange')]
    param (
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [psobject] $Context,

        # What ResolveOdjOuChange gave.
        [hashtable] $Wanted,

        [string] $OrganizationalUnit
    )
    $progress = $Context.Progress
    $progress.Count++
    if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
        WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressOrganizationalUnits -f $progress.Count, $OrganizationalUnit)
    }
    $reading = ${function:ReadOdjDacl}.InvokeReturnAsIs($Context, $OrganizationalUnit)
    $result = $Wanted.Unchanged.PSObject.Copy()
    $result.OrganizationalUnit = $reading.DistinguishedName
    $result.ObjectGuid = $reading.ObjectGuid
    $bytes = $reading.SecurityDescriptor
    if ($null -ne $Wanted.Latin1) {
        # Is the one ACE there? The text finds it without a look into every entry, the walk over their sizes makes
        # sure that it is an entry of its own.
        $found = $Wanted.Encoding.GetString($bytes).IndexOf($Wanted.Latin1, [System.StringComparison]::Ordinal)
        if ($found -gt 0) {
            $offset = [System.BitConverter]::ToInt32($bytes, 16) + 8
            $left = [System.BitConverter]::ToUInt16($bytes, $offset - 4)
            while ($left -gt 0 -and $offset -lt $found) {
                $offset += $bytes[$offset + 2] + 256 * $bytes[$offset + 3]
                $left--
            }
            if ($left -gt 0 -and $offset -eq $found) {
                return $result
            }
        }
    }
    if ($Wanted.Legacy -and $Wanted.Change -eq 'revoke') {
        AssertOdjLegacySuccessor -Cmdlet $Cmdlet -Context $Context -Reading $reading -Account $Wanted.Account -Force:$Wanted.Force
    }
    ${function:ChangeOdjAce}.InvokeReturnAsIs($Cmdlet, $Context, $Wanted, $reading, $result)
}
