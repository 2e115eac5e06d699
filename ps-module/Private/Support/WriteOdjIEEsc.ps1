function WriteOdjIEEsc {
    # Sets IsInstalled of one role and reads it back; $true when it is as wanted. The key is never made.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # From ReadOdjIEEsc.
        [Parameter(Mandatory)]
        [psobject] $Found,

        [Parameter(Mandatory)]
        [int] $Value
    )
    $name = $script:OdjRequirements.internetExplorerEnhancedSecurity.value
    try {
        Set-ItemProperty -LiteralPath $Found.Path -Name $name -Value $Value -ErrorAction Stop
        $now = (Get-ItemProperty -LiteralPath $Found.Path -ErrorAction Stop).$name
        if ($now -eq $Value) {
            return $true
        }
        $reason = "$name reads $now after it was set to $Value."
        $exception = $null
    } catch {
        $reason = $_.Exception.Message
        $exception = $_.Exception
    }
    $values = @{ role = $Found.Role; reason = $reason }
    WriteOdjError -Cmdlet $Cmdlet -Id IEEscUnwritable -Target $Found.Path -Values $values -Exception $exception
    $false
}
