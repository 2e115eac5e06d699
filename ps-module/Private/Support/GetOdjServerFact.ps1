function GetOdjServerFact {
    # What this server says of itself, as src/facts/facts.ts has it; configFile is read by odj.
    [OutputType([System.Collections.IDictionary])]
    param ()
    $requirements = $script:OdjRequirements
    $facts = [ordered]@{
        computerName = GetOdjComputerName
        configFile   = $null
        unread       = [System.Collections.Generic.List[object]]::new()
    }
    AddOdjFact -Facts $facts -Name 'operatingSystem' -Read {
        $system = Get-CimInstance -ClassName Win32_OperatingSystem -ErrorAction Stop
        [ordered]@{ caption = $system.Caption; build = $system.BuildNumber }
    }
    AddOdjFact -Facts $facts -Name 'dotNetFrameworkRelease' -Read {
        $release = ReadOdjRegistryValue -Key $requirements.dotNetFramework.key -Name 'Release'
        if ($null -eq $release) {
            throw 'the value Release is not there.'
        }
        $release
    }
    AddOdjFact -Facts $facts -Name 'internetExplorerEnhancedSecurity' -Read {
        $roles = [ordered]@{}
        foreach ($role in 'Administrators', 'Users') {
            $setting = $requirements.internetExplorerEnhancedSecurity
            $value = ReadOdjRegistryValue -Key ('{0}\{1}' -f $setting.key, $setting[$role]) -Name $setting.value
            # Absent means off.
            $roles[$role.ToLowerInvariant()] = $value -eq 1
        }
        $roles
    }
    if ($null -eq $facts.internetExplorerEnhancedSecurity) {
        $facts.internetExplorerEnhancedSecurity = [ordered]@{ administrators = $null; users = $null }
    }
    AddOdjFact -Facts $facts -Name 'connector' -Read {
        ConvertFromOdjObject -InputObject (FindOdjConnector)
    }
    AddOdjFact -Facts $facts -Name 'webView2Version' -Read {
        $version = ReadOdjRegistryValue -Key $requirements.webView2ClientKey -Name 'pv'
        if ($null -ne $version) {
            $version
        } else {
            ''
        }
    }
    $facts
}
