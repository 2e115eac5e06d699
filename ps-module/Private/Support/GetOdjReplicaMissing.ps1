function GetOdjReplicaMissing {
    # What another domain controller does not have yet of an account, as it stands behind its name; nothing where it has
    # everything. One that cannot be reached for now may be starting again.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # OpenOdjReplica's; its connection is renewed here.
        [Parameter(Mandatory)]
        [psobject] $Replica,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account
    )
    $links = 'msDS-HostServiceAccountBL'
    try {
        if ($null -eq $Replica.Connection) {
            $Replica.Connection = ConnectOdjLdap -Cmdlet $Cmdlet -Address $Replica.Address -Credential $Context.Credential
        }
        $entry = ReadOdjObject -Connection $Replica.Connection -DistinguishedName "<GUID=$($Account.ObjectGuid)>" -Attribute $links
    } catch {
        $failure = GetOdjLdapFailure -ErrorRecord $_
        if ($failure.Code -eq 32) {
            return $script:OdjMessages.ReplicaWithoutAccount
        }
        if (-not $failure.ConnectionLost -and $_.Exception.Data['OdjErrorId'] -ne 'DirectoryUnreachable') {
            throw
        }
        if ($null -ne $Replica.Connection) {
            $Replica.Connection.Dispose()
            $Replica.Connection = $null
        }
        return $failure.Reason
    }
    $present = @(GetOdjText -Entry $entry -Attribute $links)
    $missing = @($Account.ConnectorComputers).Where({ $_ -and $present -notcontains $_ })
    if ($missing.Count -gt 0) {
        $script:OdjMessages.ReplicaWithoutLink -f $missing[0]
    }
}
