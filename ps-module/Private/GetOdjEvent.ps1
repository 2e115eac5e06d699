function GetOdjEvent {
    # The events of this server, or exported logs; odj reads and judges them.
    [OutputType('Odj.JoinRequest')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $Path,

        [System.Nullable[datetime]] $StartTime,

        [System.Nullable[datetime]] $EndTime,

        [switch] $Failed,

        [AllowEmptyString()]
        [string] $Device
    )
    $arguments = @('events')
    foreach ($item in $Path) {
        $arguments += $Cmdlet.GetUnresolvedProviderPathFromPSPath($item)
    }
    if ($null -ne $StartTime) {
        $arguments += '--since', $StartTime.ToUniversalTime().ToString('o')
    }
    if ($null -ne $EndTime) {
        $arguments += '--until', $EndTime.ToUniversalTime().ToString('o')
    }
    if ($Failed) {
        $arguments += '--failed'
    }
    if ($Device) {
        $arguments += '--device', $Device
    }
    $text = ''
    if ($Path.Count -eq 0) {
        $text = (ReadOdjEventLog -Cmdlet $Cmdlet -Since $StartTime) -join "`n"
    }
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($arguments + '--json') -InputText $text -Target $Path
    if ($null -eq $document) {
        return
    }
    foreach ($request in $document.requests) {
        ConvertToOdjJoinRequest -Request $request
    }
    if ($document.unreadable -gt 0) {
        WriteOdjError -Cmdlet $Cmdlet -Id LogIncomplete -Target $Path -Values @{ count = $document.unreadable }
    }
}
