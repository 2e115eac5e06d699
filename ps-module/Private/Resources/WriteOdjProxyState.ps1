function WriteOdjProxyState {
    # Makes an OdjProxy as it is asked for; what is so already is left alone, and the service with it.
    [CmdletBinding()]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $null = GetOdjProxyArgument -Cmdlet $PSCmdlet -Resource $Resource
    $always = GetOdjResourceArgument -Resource $Resource -Property 'Path'
    $always += @{ NoRestart = [bool]$Resource.NoRestart; Confirm = $false; ErrorAction = 'Stop' }
    if ($Resource.Ensure -eq 'Present' -and $Resource.Address) {
        $null = Set-OdjProxy -Address $Resource.Address -BypassOnLocal:([bool]$Resource.BypassOnLocal) @always
    } else {
        $disable = $Resource.Ensure -eq 'Present'
        $null = Clear-OdjProxy -Disable:$disable @always
    }
}
