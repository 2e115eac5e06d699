function EnableIEEsc {
    # Puts back exactly what Disable-IEEsc recorded. The record stays, marked as restored, so that doing it again gives
    # the same; without a record it is turned on.
    [OutputType('Odj.IEEsc')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string[]] $Role
    )
    $found = @(foreach ($name in $Role | Select-Object -Unique) { ReadOdjIEEsc -Cmdlet $Cmdlet -Role $name })
    if ($found.Count -eq 0) {
        return
    }
    $recordPath = [System.IO.Path]::Combine((GetOdjStateFolder), 'ie-esc.json')
    $record = ReadOdjIEEscRecord -Cmdlet $Cmdlet -Path $recordPath
    foreach ($setting in $found) {
        $recorded = $record[$setting.Role]
        $wanted = 1
        if ($null -ne $recorded) {
            $wanted = $recorded.Value
        } elseif (-not $setting.KeyExists) {
            WriteOdjError -Cmdlet $Cmdlet -Id IEEscAbsent -Target $setting.Path -Values @{ role = $setting.Role }
            continue
        }
        $changed = $false
        $target = $script:OdjMessages.TargetIEEsc -f $setting.Role
        $action = $script:OdjMessages.OperationTurnOn
        if ($wanted -ne 1) {
            $action = $script:OdjMessages.OperationPutBackOff
        }
        if ($Cmdlet.ShouldProcess($target, $action)) {
            if ($null -eq $recorded) {
                $Cmdlet.WriteWarning(($script:OdjMessages.WarningIEEscUnrecorded -f $target))
            }
            # What was not there was never changed.
            if ($null -ne $wanted -and $setting.Value -ne $wanted) {
                $changed = WriteOdjIEEsc -Cmdlet $Cmdlet -Found $setting -Value $wanted
                if (-not $changed) {
                    continue
                }
                $Cmdlet.WriteWarning(($script:OdjMessages.WarningIEEscRestoredLater -f $target))
            }
            if ($null -ne $recorded -and $null -eq $recorded.Restored) {
                $recorded.Restored = [datetime]::UtcNow
                WriteOdjIEEscRecord -Cmdlet $Cmdlet -Path $recordPath -Roles $record
            }
        }
        $enabled = $setting.Value -eq 1
        if ($changed) {
            $enabled = $wanted -eq 1
        }
        ConvertToOdjIEEsc -Found $setting -Enabled $enabled -Changed $changed -RecordPath $recordPath
    }
}
