function FindOdjMsaEntry {
    # The DNs of the OUs that have the one entry of an account; warns of what could not be looked at.
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
    foreach ($unit in (FindOdjOuDacl -Context $Context -SearchBase $base)) {
        if ($null -eq $unit.SecurityDescriptor) {
            $Cmdlet.WriteWarning('Could not look at the permissions of "{0}".' -f $unit.DistinguishedName)
            continue
        }
        $place = FindOdjAce -SecurityDescriptor $unit.SecurityDescriptor -Ace $trustee.Aces
        if ($null -ne (RemoveOdjAce -SecurityDescriptor $unit.SecurityDescriptor -Place $place)) {
            $unit.DistinguishedName
        }
    }
}
