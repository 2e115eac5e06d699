function OpenOdjReplica {
    # A connection to another domain controller of the same domain, signed in to as the first one; ends the cmdlet, before
    # anything is written, where that cannot be.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # As -Server; a host name alone is reached as the first one is.
        [Parameter(Mandatory)]
        [string] $Server
    )
    $given = $Server
    if ($Context.Tls -and $Server -notlike '*://*') {
        $given = 'ldaps://{0}' -f $Server
    }
    $address = ResolveOdjServer -Cmdlet $Cmdlet -Server $given -Credential $Context.Credential
    $connection = ConnectOdjLdap -Cmdlet $Cmdlet -Address $address -Credential $Context.Credential
    $rootDse = ReadOdjObject -Connection $connection -DistinguishedName '' -Attribute 'defaultNamingContext', 'dsServiceName'
    $domain = GetOdjText -Entry $rootDse -Attribute 'defaultNamingContext'
    $reason = $null
    if ($domain -ne $Context.DomainNamingContext) {
        $reason = 'it is of the domain {0}, not of {1}' -f $domain, $Context.DomainNamingContext
    } elseif ((GetOdjText -Entry $rootDse -Attribute 'dsServiceName') -eq $Context.ServiceName) {
        $reason = 'it is the one that the account is made on'
    }
    if ($null -ne $reason) {
        $connection.Dispose()
        $values = @{ replica = $address.HostName; reason = $reason }
        WriteOdjError -Cmdlet $Cmdlet -Id ReplicaUnusable -Target $Server -Values $values -Terminating
    }
    [pscustomobject]@{ HostName = $address.HostName; Address = $address; Connection = $connection }
}
