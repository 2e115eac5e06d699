function ReadOdjBackup {
    # The security descriptors that a backup file holds, in the order they were written.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    try {
        $lines = [System.IO.File]::ReadAllText($Path).Split([char]10)
    } catch {
        throw (NewOdjFailure -Id FileUnreadable -Values @{ file = $Path; reason = $_.Exception.InnerException.Message })
    }
    # What follows the last line feed is nothing, or a line that a crash cut off before its write happened.
    $complete = [System.Math]::Max($lines.Count - 1, 1)
    for ($index = 0; $index -lt $complete; $index++) {
        try {
            $record = ConvertFrom-Json -InputObject $lines[$index]
            if ($index -eq 0) {
                if ($record.type -ne 'header' -or $record.format -ne 1) {
                    throw 'is not the header of a backup of format 1'
                }
                continue
            }
            if ($record.type -ne 'securityDescriptor') {
                throw 'is of no known type'
            }
            [pscustomobject]@{
                DistinguishedName = [string]$record.distinguishedName
                ObjectGuid        = ([guid]$record.objectGuid).ToString()
                Account           = [string]$record.account
                AccountSid        = [string]$record.accountSid
                Before            = [System.Convert]::FromBase64String($record.before.base64)
                After             = [System.Convert]::FromBase64String($record.after.base64)
            }
        } catch {
            $values = @{ file = $Path; line = $index + 1; reason = $_.Exception.Message }
            throw (NewOdjFailure -Id BackupInvalid -Values $values -Cause $_.Exception)
        }
    }
}
