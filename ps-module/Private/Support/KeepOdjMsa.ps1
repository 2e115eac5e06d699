function KeepOdjMsa {
    # Keeps what an account was before it is deleted, beside the backups: for whoever has to make one like it.
    param (
        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        # Where it has its entry
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit
    )
    $now = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
    $folder = [System.IO.Path]::Combine((GetOdjStateFolder), 'backups')
    $name = '{0}-{1}.account.json' -f $now.Replace(':', ''), [guid]::NewGuid().ToString('N').Substring(0, 4)
    $file = [System.IO.Path]::Combine($folder, $name)
    $record = [ordered]@{
        type                = 'account'
        time                = $now
        account             = ConvertFromOdjObject -InputObject $Account
        organizationalUnits = @($OrganizationalUnit)
    }
    try {
        $null = [System.IO.Directory]::CreateDirectory($folder)
        WriteOdjFile -Path $file -Text ((ConvertToOdjJson -InputObject $record) + "`n")
    } catch {
        $values = @{ file = $file; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
}
