function AssertOdjServerWritable {
    # Ends the cmdlet before anything is written where the domain controller is a read-only one: it answers every write
    # with a referral. Names domain controllers that take it.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # What the server says of itself: supportedCapabilities, dsServiceName, configurationNamingContext.
        [Parameter(Mandatory)]
        [object] $RootDse
    )
    $capabilities = @(GetOdjText -Entry $RootDse -Attribute 'supportedCapabilities')
    if ($capabilities -notcontains $script:OdjPermissions.partialSecretsCapability) {
        # Samba's read-only domain controller only says so of its own settings object.
        $settings = GetOdjText -Entry $RootDse -Attribute 'dsServiceName'
        $entry = ReadOdjObject -Connection $Context.Connection -DistinguishedName $settings -Attribute 'msDS-isRODC'
        if ((GetOdjText -Entry $entry -Attribute 'msDS-isRODC') -ne 'TRUE') {
            return
        }
    }
    $named = ''
    try {
        $sites = 'CN=Sites,{0}' -f (GetOdjText -Entry $RootDse -Attribute 'configurationNamingContext')
        $writable = @(FindOdjWritableServer -Context $Context -Sites $sites)
        if ($writable.Count -gt 0) {
            $named = ', such as {0}' -f (($writable | Select-Object -First 3) -join ' or ')
        }
    } catch {
        $Cmdlet.WriteVerbose($_.Exception.Message)
    }
    $values = @{ server = $Context.Server; named = $named }
    WriteOdjError -Cmdlet $Cmdlet -Id DirectoryReadOnly -Target $Context.Server -Values $values -Terminating
}
