function GetOdjProxyArgument {
    # What an OdjProxy asks for, as odj takes it.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [object] $Resource
    )
    if ($Resource.Ensure -eq 'Absent') {
        return 'clear'
    }
    if ([bool]$Resource.Disable -eq [bool]$Resource.Address) {
        $values = @{ address = $Resource.Address; reason = $script:OdjMessages.ReasonProxyUnclear }
        WriteOdjError -Cmdlet $Cmdlet -Id ProxyAddressInvalid -Target $Resource.Address -Values $values -Terminating
    }
    if ($Resource.Disable) {
        return 'clear', '--disable'
    }
    'set'
    '--address={0}' -f $Resource.Address
    if ($Resource.BypassOnLocal) {
        '--bypass-on-local'
    }
}
