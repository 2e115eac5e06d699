function WriteOdjMsaState {
    # Makes an OdjMsa as it is asked for; what is so already is left alone.
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $always = GetOdjResourceArgument -Resource $Resource -Property 'Server', 'Credential'
    $always += @{ Confirm = $false; ErrorAction = 'Stop' }
    if ($Resource.Ensure -eq 'Present') {
        $property = @('Name', 'ConnectorComputer')
        if ($Resource.Group) {
            $property += 'Group', 'PasswordReader', 'DNSHostName', 'ManagedPasswordIntervalInDays'
        }
        $asked = GetOdjResourceArgument -Resource $Resource -Property $property
        $null = New-OdjMsa @asked @always
        return
    }
    $state = ReadOdjMsaState -Resource $Resource -ErrorAction Stop
    if ($state.Ensure -eq 'Present') {
        Remove-OdjMsa -Identity $state.SamAccountName -Force:([bool]$Resource.Force) @always
    }
}
