function ResolveOdjSid {
    # Whose SIDs of this domain these are; Owner is $null where no object has it, others are left out.
    # InvokeOdjRequest calls it, no cmdlet.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [string[]] $Sid,

        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $domain = ReadOdjObject -Connection $context.Connection -DistinguishedName $context.DomainNamingContext -Attribute 'objectSid'
        $prefix = '{0}-' -f (GetOdjSid -Entry $domain -Attribute 'objectSid')
        $ours = @($Sid | Where-Object { $_.StartsWith($prefix) })
        $together = 64
        for ($start = 0; $start -lt $ours.Count; $start += $together) {
            $asked = @($ours[$start..([System.Math]::Min($start + $together, $ours.Count) - 1)])
            $conditions = -join @(foreach ($one in $asked) { "(objectSid=$one)" })
            $owners = @{}
            $about = @{ Filter = "(|$conditions)"; Attribute = 'objectSid', 'sAMAccountName', 'objectClass' }
            foreach ($entry in (FindOdjObject -Context $context @about)) {
                $name = GetOdjText -Entry $entry -Attribute 'sAMAccountName'
                if (-not $name) {
                    $name = $entry.DistinguishedName
                }
                $owners[(GetOdjSid -Entry $entry -Attribute 'objectSid')] = [ordered]@{
                    SamAccountName    = $name
                    DistinguishedName = $entry.DistinguishedName
                    ObjectClass       = @(GetOdjText -Entry $entry -Attribute 'objectClass')[-1]
                }
            }
            foreach ($one in $asked) {
                [pscustomobject]@{ Sid = $one; Owner = $owners[$one] }
            }
        }
    } catch {
        WriteOdjFailure -Cmdlet $PSCmdlet -Context $context -ErrorRecord $_ -Target $Sid[0] -Action $script:OdjMessages.ActionResolveSids
    } finally {
        CloseOdjDirectory -Context $context
    }
}
