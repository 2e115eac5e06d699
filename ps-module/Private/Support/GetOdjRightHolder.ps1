function GetOdjRightHolder {
    # Names those that an object's DACL gives a right, for an error that tells whom to ask. A hint, not an access check:
    # denies and memberships are not looked at.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $DistinguishedName,

        # Bits of the access mask (MS-ADTS 5.1.3.2)
        [Parameter(Mandatory)]
        [int] $Mask,

        # The class or attribute that the right is for
        [guid] $ObjectType = [guid]::Empty
    )
    $fallback = 'a member of Domain Admins, or whoever has that right delegated'
    $control = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
        [System.DirectoryServices.Protocols.SecurityMasks]::Dacl)
    $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $DistinguishedName -Attribute 'nTSecurityDescriptor' -Control $control
    $securityDescriptor = GetOdjBytes -Entry $entry -Attribute 'nTSecurityDescriptor'
    if ($null -eq $securityDescriptor) {
        return $fallback
    }
    $genericAll = 0x10000000
    $sids = foreach ($ace in (ReadOdjAllowAce -SecurityDescriptor $securityDescriptor)) {
        if (($ace.Mask -band ($Mask -bor $genericAll)) -and ($ace.ObjectType -eq [guid]::Empty -or $ace.ObjectType -eq $ObjectType)) {
            $ace.Sid
        }
    }
    # Nobody can ask SYSTEM, SELF and the like.
    $sids = @($sids | Where-Object { $_ -match '^S-1-5-(?:21|32)-' } | Select-Object -Unique -First 5)
    if ($sids.Count -eq 0) {
        return $fallback
    }
    $names = foreach ($sid in $sids) {
        $found = @(FindOdjObject -Context $Context -Filter "(objectSid=$sid)" -Attribute 'sAMAccountName')
        if ($found.Count -eq 1) {
            GetOdjText -Entry $found[0] -Attribute 'sAMAccountName'
        } else {
            $sid
        }
    }
    $names -join ', '
}
