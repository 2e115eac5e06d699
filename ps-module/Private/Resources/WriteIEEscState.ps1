function WriteIEEscState {
    # Makes an IEEsc as it is asked for.
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    if ($Resource.Ensure -eq 'Present') {
        $null = Enable-IEEsc -Role $Resource.Role -Confirm:$false -ErrorAction Stop
    } else {
        $null = Disable-IEEsc -Role $Resource.Role -Confirm:$false -ErrorAction Stop
    }
}
