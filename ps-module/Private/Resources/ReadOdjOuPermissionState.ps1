function ReadOdjOuPermissionState {
    # What there is of an OdjOuPermission, and the reason why it is not as asked for.
    [CmdletBinding()]
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $state = @{
        OrganizationalUnit = $Resource.OrganizationalUnit
        Account            = $Resource.Account
        Ensure             = 'Absent'
        Server             = $Resource.Server
        Reasons            = @()
    }
    $asked = GetOdjResourceArgument -Resource $Resource -Property 'OrganizationalUnit', 'Account', 'Server', 'Credential'
    try {
        $found = Get-OdjOuPermission @asked -ErrorAction Stop
    } catch {
        # The account may be made later by the same configuration.
        if ($_.FullyQualifiedErrorId -ne 'AccountNotFound,Get-OdjOuPermission') {
            throw
        }
        if ($Resource.Ensure -eq 'Present') {
            $state.Reasons = @(NewOdjReason -Resource OdjOuPermission -Code AccountMissing -Phrase $_.Exception.Message)
        }
        return $state
    }
    if ($found.Granted) {
        $state.Ensure = 'Present'
    }
    foreach ($property in 'ObjectGuid', 'AccountSid', 'Server') {
        $state[$property] = $found.$property
    }
    if ($state.Ensure -ne $Resource.Ensure) {
        $text = $script:OdjMessages.DifferenceEntryPresent
        if (-not $found.Granted) {
            $text = $script:OdjMessages.DifferenceEntryAbsent
        }
        $phrase = $text -f $found.Account, $found.OrganizationalUnit
        $state.Reasons = @(NewOdjReason -Resource OdjOuPermission -Code ('Entry{0}' -f $state.Ensure) -Phrase $phrase)
    }
    $state
}
