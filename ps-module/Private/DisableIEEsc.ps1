function DisableIEEsc {
    # Reads, records what was there, and only then turns it off. An absent key means off and is never made.
    [OutputType('Odj.IEEsc')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string[]] $Role,

        [AllowNull()]
        [version] $ConnectorVersion
    )
    $found = @(foreach ($name in $Role | Select-Object -Unique) { ReadOdjIEEsc -Cmdlet $Cmdlet -Role $name })
    if ($found.Count -eq 0) {
        return
    }
    WriteOdjIEEscNeed -Cmdlet $Cmdlet -ConnectorVersion $ConnectorVersion
    $recordPath = [System.IO.Path]::Combine((GetOdjStateFolder), 'ie-esc.json')
    $record = ReadOdjIEEscRecord -Cmdlet $Cmdlet -Path $recordPath
    foreach ($setting in $found) {
        $changed = $false
        $target = $script:OdjMessages.TargetIEEsc -f $setting.Role
        if ($Cmdlet.ShouldProcess($target, $script:OdjMessages.OperationTurnOff)) {
            # What an earlier run found and nobody put back yet is what Enable-IEEsc must restore.
            if (-not $record.ContainsKey($setting.Role) -or $null -ne $record[$setting.Role].Restored) {
                $record[$setting.Role] = @{ Value = $setting.Value; Time = [datetime]::UtcNow; Restored = $null }
                WriteOdjIEEscRecord -Cmdlet $Cmdlet -Path $recordPath -Roles $record
            }
            if ($setting.Value -eq 1) {
                $changed = WriteOdjIEEsc -Cmdlet $Cmdlet -Found $setting -Value 0
                if (-not $changed) {
                    continue
                }
                $Cmdlet.WriteWarning(($script:OdjMessages.WarningIEEscOffLater -f $target))
            }
        }
        ConvertToOdjIEEsc -Found $setting -Enabled ($setting.Value -eq 1 -and -not $changed) -Changed $changed -RecordPath $recordPath
    }
}
