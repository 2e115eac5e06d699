function GetOdjErrorText {
    # What there is to look up of a text, a number, an error record, an exception or an event.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [AllowNull()]
        [object] $InputObject
    )
    $exception = $InputObject -as [System.Exception]
    if ($InputObject -is [System.Management.Automation.ErrorRecord]) {
        $exception = $InputObject.Exception
    }
    if ($null -ne $exception) {
        $parts = while ($null -ne $exception) {
            $exception.Message
            # 0x8013....: an exception of .NET, which says no more than its name.
            if (($exception.HResult -band 0x7fff0000) -ne 0x00130000) {
                '0x{0:x8}' -f $exception.HResult
            }
            $exception = $exception.InnerException
        }
        return $parts -join "`n"
    }
    $names = @($InputObject.PSObject.Properties | ForEach-Object { $_.Name })
    if ('Message' -in $names -and 'ProviderName' -in $names) {
        $values = @($InputObject.Properties | ForEach-Object { [string]$_.Value })
        return (@([string]$InputObject.Message) + $values).Where({ $_ })[0]
    }
    [string]$InputObject
}
