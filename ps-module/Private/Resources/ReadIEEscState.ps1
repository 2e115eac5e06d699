function ReadIEEscState {
    # What there is of an IEEsc, and the reason why it is not as asked for.
    [CmdletBinding()]
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $setting = ReadOdjIEEsc -Cmdlet $PSCmdlet -Role $Resource.Role
    if ($null -eq $setting) {
        return
    }
    $state = @{ Role = $Resource.Role; Ensure = 'Absent'; Reasons = @() }
    if ($setting.Value -eq 1) {
        $state.Ensure = 'Present'
    }
    $wanted = $Resource.Ensure
    if ($wanted -eq 'Present') {
        # As Enable-IEEsc puts it back: what was found off is right when it is off.
        $record = ReadOdjIEEscRecord -Cmdlet $PSCmdlet -Path ([System.IO.Path]::Combine((GetOdjStateFolder), 'ie-esc.json'))
        if ($record.ContainsKey($Resource.Role) -and $record[$Resource.Role].Value -ne 1) {
            $wanted = 'Absent'
        }
    }
    if ($state.Ensure -ne $wanted) {
        $text = $script:OdjMessages.DifferenceEscOff
        $code = 'Off'
        if ($state.Ensure -eq 'Present') {
            $text = $script:OdjMessages.DifferenceEscOn
            $code = 'On'
        }
        $state.Reasons = @(NewOdjReason -Resource IEEsc -Code $code -Phrase ($text -f $Resource.Role))
    }
    $state
}
