function GetOdjServiceProxy {
    # The address of the proxy that the service's config file names; else the one that is set for every user of this
    # machine by policy: the service's own account has none of its own. $null: none.
    [OutputType([string])]
    param (
        # The fact of this name.
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $ServiceConfig
    )
    if ($ServiceConfig.Contains('value')) {
        $document = [System.Xml.XmlDocument]::new()
        $document.XmlResolver = $null
        $stream = [System.IO.MemoryStream]::new([System.Convert]::FromBase64String($ServiceConfig.value.content))
        $document.Load($stream)
        $settings = $document.SelectSingleNode('/configuration/system.net/defaultProxy')
        if ($null -ne $settings -and $settings.GetAttribute('enabled') -eq 'false') {
            return
        }
        $proxy = $document.SelectSingleNode('/configuration/system.net/defaultProxy/proxy')
        if ($null -ne $proxy -and $proxy.GetAttribute('proxyaddress')) {
            return $proxy.GetAttribute('proxyaddress')
        }
        if ($null -ne $proxy -and $proxy.GetAttribute('usesystemdefault') -eq 'false') {
            return
        }
    }
    $machine = $script:OdjRequirements.machineProxy
    $perUser = ReadOdjRegistryValue -Key $machine.policyKey -Name 'ProxySettingsPerUser'
    if ($perUser -eq 0 -and (ReadOdjRegistryValue -Key $machine.key -Name 'ProxyEnable') -eq 1) {
        $address = ReadOdjRegistryValue -Key $machine.key -Name 'ProxyServer'
        if ($address -match '(?:^|;)https=([^;]+)' -or $address -match '^([^;=]+)$') {
            return 'http://{0}' -f ($Matches[1] -replace '^\w+://', '')
        }
    }
}
