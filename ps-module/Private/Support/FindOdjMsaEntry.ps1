function FindOdjMsaEntry {
    # The DNs of the OUs that have the one entry of an account; warns of what could not be looked at, and of
    # other explicit entries of it: they stay.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        [AllowEmptyString()]
        [string] $SearchBase
    )
    $base = $SearchBase
    if (-not $base) {
        $base = $Context.DomainNamingContext
    }
    $trustee = ResolveOdjAccount -Context $Context -Account $Account.Sid
    $sid = [System.BitConverter]::ToString((ConvertFromOdjSid -Sid $Account.Sid))
    $staying = [System.Collections.Generic.List[string]]::new()
    foreach ($unit in (FindOdjOuDacl -Context $Context -SearchBase $base)) {
        $progress = $Context.Progress
        $progress.Count++
        if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
            WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressOrganizationalUnits -f $progress.Count, $unit.DistinguishedName)
        }
        if ($null -eq $unit.SecurityDescriptor) {
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningUnreadable -f $unit.DistinguishedName))
            continue
        }
        # Most OUs do not name it at all.
        if (-not [System.BitConverter]::ToString($unit.SecurityDescriptor).Contains($sid)) {
            continue
        }
        $place = FindOdjAce -SecurityDescriptor $unit.SecurityDescriptor -Ace $trustee.Aces
        if ($place.Equal.Count -gt 0) {
            $unit.DistinguishedName
        }
        $named = @((GetOdjExplicitAce -SecurityDescriptor $unit.SecurityDescriptor) -split ' ' | Where-Object {
                [System.BitConverter]::ToString([System.Convert]::FromBase64String($_)).Contains($sid)
            })
        if ($named.Count -gt $place.Equal.Count) {
            $staying.Add($unit.DistinguishedName)
        }
    }
    if ($staying.Count -gt 0) {
        $warning = $script:OdjMessages.WarningEntriesStay -f $Account.SamAccountName, ($staying -join '; ')
        $Cmdlet.WriteWarning($warning)
    }
}
