function GetOdjReaderName {
    # The names of those of this domain who may read the password of an account.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What FindOdjAccount gave.
        [AllowNull()]
        [System.Collections.IDictionary] $Account
    )
    if ($null -eq $Account -or $null -eq $Account.passwordReaders) {
        return
    }
    foreach ($sid in @(ReadOdjAllowAce -SecurityDescriptor $Account.passwordReaders | Select-Object -ExpandProperty Sid -Unique)) {
        $found = @(FindOdjObject -Context $Context -Filter "(objectSid=$sid)" -Attribute 'sAMAccountName')
        if ($found.Count -eq 1) {
            [ordered]@{ sid = $sid; name = GetOdjText -Entry $found[0] -Attribute 'sAMAccountName' }
        }
    }
}
