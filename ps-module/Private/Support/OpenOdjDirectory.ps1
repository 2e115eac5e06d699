function OpenOdjDirectory {
    # One connection to one domain controller for a whole cmdlet run: what one write made, the next read sees.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    # Windows PowerShell does not load this assembly by itself; an older version asked for is satisfied by a newer one.
    $assembly = 'System.DirectoryServices.Protocols, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'
    $null = [System.Reflection.Assembly]::Load($assembly)

    $address = ResolveOdjServer -Cmdlet $Cmdlet -Server $Server -Credential $Credential
    $connection = ConnectOdjLdap -Cmdlet $Cmdlet -Address $address -Credential $Credential
    if ($address.HostName -eq '') {
        # The serverless bind found some domain controller: from here on it is this one.
        $rootDse = ReadOdjObject -Connection $connection -DistinguishedName '' -Attribute 'dnsHostName'
        $connection.Dispose()
        $address.HostName = GetOdjText -Entry $rootDse -Attribute 'dnsHostName'
        $connection = ConnectOdjLdap -Cmdlet $Cmdlet -Address $address -Credential $Credential
    }

    $rootDse = ReadOdjObject -Connection $connection -DistinguishedName '' -Attribute @(
        'dnsHostName', 'defaultNamingContext', 'configurationNamingContext', 'supportedCapabilities', 'dsServiceName')
    $context = [pscustomobject]@{
        Connection          = $connection
        Server              = (GetOdjText -Entry $rootDse -Attribute 'dnsHostName').ToLowerInvariant()
        DomainNamingContext = GetOdjText -Entry $rootDse -Attribute 'defaultNamingContext'
        ServiceName         = GetOdjText -Entry $rootDse -Attribute 'dsServiceName'
        Tls                 = $address.Tls
        Credential          = $Credential
        Accounts            = @{}
        # What is done for each account on every OU (NewOdjOuChange).
        Changes             = @{}
        Backup              = $null
        # SD_FLAGS: read and write no other part of a security descriptor than its DACL.
        DaclOnly            = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
            [System.DirectoryServices.Protocols.SecurityMasks]::Dacl)
        DaclRequest         = $null
        # Where replPropertyMetaData had the version of the security descriptor last (FindOdjDaclVersion).
        VersionOffset       = 16
        # What this run wrote, by objectGUID: looked at again before it ends.
        Written             = [ordered]@{}
        Progress            = NewOdjProgress -Cmdlet $Cmdlet
    }
    # A script block has no table of parameters.
    $command = $Cmdlet.MyInvocation.MyCommand
    if ($command -is [System.Management.Automation.FunctionInfo] -and $command.Parameters.ContainsKey('WhatIf')) {
        try {
            AssertOdjServerWritable -Cmdlet $Cmdlet -Context $context -RootDse $rootDse
        } catch {
            CloseOdjDirectory -Context $context
            throw
        }
    }
    $context
}
