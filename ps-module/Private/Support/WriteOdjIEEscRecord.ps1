function WriteOdjIEEscRecord {
    # On disk before the registry is changed.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path,

        # From ReadOdjIEEscRecord.
        [Parameter(Mandatory)]
        [hashtable] $Roles
    )
    $record = [ordered]@{ format = 1; computer = [System.Environment]::MachineName; roles = [ordered]@{} }
    foreach ($role in $Roles.Keys | Sort-Object) {
        $record.roles[$role] = ConvertFromOdjObject -InputObject $Roles[$role]
    }
    try {
        WriteOdjFile -Path $Path -Text ((ConvertToOdjJson -InputObject $record) + "`n")
    } catch {
        $values = @{ file = $Path; reason = $_.Exception.Message }
        WriteOdjError -Cmdlet $Cmdlet -Id FileUnwritable -Target $Path -Values $values -Exception $_.Exception -Terminating
    }
}
