function GetOdjConfigReason {
    # What a change of the connector's configuration file would change.
    [OutputType([hashtable])]
    param (
        # Odj.ConnectorConfig
        [Parameter(Mandatory)]
        [psobject] $Current,

        # Odj.ConnectorConfigChange
        [Parameter(Mandatory)]
        [psobject] $Planned
    )
    $found = $false
    foreach ($property in 'OrganizationalUnits', 'ManagedServiceAccount', 'DisableOUUpdates', 'SkipByoMsaPrivilegeCheck') {
        $is = @($Current.$property) -join '; '
        $shall = @($Planned.$property) -join '; '
        if ($is -cne $shall) {
            $found = $true
            $phrase = $script:OdjMessages.DifferenceConfig -f $property, $Current.Path, $is, $shall
            NewOdjReason -Resource OdjConnectorConfig -Code $property -Phrase $phrase
        }
    }
    if (-not $found) {
        $phrase = $script:OdjMessages.DifferenceEmptyKey -f $Current.Path
        NewOdjReason -Resource OdjConnectorConfig -Code EmptyKey -Phrase $phrase
    }
}
