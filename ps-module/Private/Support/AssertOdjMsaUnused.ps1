function AssertOdjMsaUnused {
    # Throws where a server uses an account, or could: by its link, or by the right to the password of a group account.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account
    )
    $users = @($Account.ConnectorComputers)
    if ($Account.Kind -eq 'msDS-GroupManagedServiceAccount') {
        $found = FindOdjAccount -Context $Context -Identity $Account.Sid
        $users += @(GetOdjReaderName -Context $Context -Account $found | ForEach-Object { $_.name })
    }
    if ($users.Count -gt 0) {
        throw (NewOdjFailure -Id MsaInUse -Values @{ account = $Account.SamAccountName; servers = $users -join '; ' })
    }
}
