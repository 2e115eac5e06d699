function GetOdjMsaReason {
    # What New-OdjMsa or Remove-OdjMsa would have to do for an OdjMsa.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [object] $Resource,

        # Odj.Msa, $null where there is none.
        [AllowNull()]
        [psobject] $Account
    )
    $name = '{0}$' -f $Resource.Name.TrimEnd('$')
    if ($Resource.Ensure -eq 'Absent') {
        if ($null -ne $Account) {
            NewOdjReason -Resource OdjMsa -Code AccountPresent -Phrase ($script:OdjMessages.DifferenceAccountPresent -f $name, $Account.DistinguishedName)
        }
        return
    }
    $wantedKind = 'msDS-ManagedServiceAccount'
    if ($Resource.Group) {
        $wantedKind = 'msDS-GroupManagedServiceAccount'
    }
    if ($null -ne $Account -and $Account.Kind -ne $wantedKind) {
        return NewOdjReason -Resource OdjMsa -Code OtherKind -Phrase ($script:OdjMessages.DifferenceOtherKind -f $name, $Account.Kind, $wantedKind)
    }
    $plan = @{
        Request         = @{ Group = [bool]$Resource.Group; LinkOnly = $false; PasswordReader = @($Resource.PasswordReader).Where({ $_ }) }
        Account         = $Account
        Computer        = $null
        Reader          = @()
        PasswordReaders = $null
    }
    if ($Resource.ConnectorComputer) {
        $plan.Computer = FindOdjComputer -Context $Context -Computer $Resource.ConnectorComputer
    }
    if ($Resource.Group) {
        AddOdjMsaReader -Context $Context -Plan $plan
    }
    try {
        $missing = @(GetOdjMsaMissing -Plan $plan)
    } catch {
        if ($_.Exception.Data['OdjFailureId'] -ne 'MsaLinkedElsewhere') {
            throw
        }
        $phrase = $script:OdjMessages.DifferenceLinkedElsewhere -f $name, ($Account.ConnectorComputers -join '; ')
        return NewOdjReason -Resource OdjMsa -Code LinkedElsewhere -Phrase $phrase
    }
    foreach ($step in $missing) {
        switch ($step) {
            'Created' {
                NewOdjReason -Resource OdjMsa -Code AccountMissing -Phrase ($script:OdjMessages.DifferenceAccountMissing -f $name)
            }
            'EncryptionTypesSet' {
                NewOdjReason -Resource OdjMsa -Code EncryptionTypes -Phrase ($script:OdjMessages.DifferenceEncryptionTypes -f $name)
            }
            'Enabled' {
                NewOdjReason -Resource OdjMsa -Code Disabled -Phrase ($script:OdjMessages.DifferenceDisabled -f $name)
            }
            'PasswordReadersAdded' {
                NewOdjReason -Resource OdjMsa -Code PasswordReaders -Phrase ($script:OdjMessages.DifferencePasswordReaders -f $name)
            }
            'Linked' {
                NewOdjReason -Resource OdjMsa -Code NotLinked -Phrase ($script:OdjMessages.DifferenceNotLinked -f $name, $plan.Computer.DistinguishedName)
            }
        }
    }
}
