function ReadOdjIEEscRecord {
    # What Disable-IEEsc found, by role: Value ($null where nothing was there), Time, Restored (when, or $null).
    # A record that cannot be understood ends the run: overwriting it would lose what was there before.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path
    )
    $roles = @{}
    if (-not [System.IO.File]::Exists($Path)) {
        return $roles
    }
    try {
        $record = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($Path))
        if ($record.format -ne 1) {
            throw "its format is $($record.format), and 1 is the only one known here."
        }
        foreach ($property in $record.roles.PSObject.Properties) {
            $found = $property.Value.value
            if ($null -ne $found -and $found -notin 0, 1) {
                throw "the value $found for $($property.Name) is neither 0 nor 1."
            }
            if ($null -ne $found) {
                # PowerShell 7 reads whole numbers as 64 bits wide.
                $found = [int]$found
            }
            $roles[$property.Name] = @{ Value = $found; Time = $property.Value.time; Restored = $property.Value.restored }
        }
    } catch {
        $values = @{ file = $Path; reason = $_.Exception.Message }
        WriteOdjError -Cmdlet $Cmdlet -Id IEEscRecordUnusable -Target $Path -Values $values -Exception $_.Exception -Terminating
    }
    $roles
}
