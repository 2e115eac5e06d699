function GetOdjServerFact {
    # What this server says of itself, as src/facts/server-facts.ts has it.
    [CmdletBinding()]
    [OutputType([System.Collections.IDictionary])]
    param (
        # The domain controller to compare the clock with.
        [string] $Server,

        [pscredential] $Credential
    )
    $requirements = $script:OdjRequirements
    $facts = [ordered]@{ computerName = GetOdjComputerName }
    AddOdjFact -Facts $facts -Name 'connector' -Source 'service, uninstall entry and file version' -Read {
        GetOdjInstallationFact
    }
    $folder = $null
    if ($facts.connector.Contains('value')) {
        $folder = $facts.connector.value.folder
    }
    AddOdjFact -Facts $facts -Name 'wizardConfig' -Source 'file' -Read { GetOdjWizardConfigFact -Folder $folder }
    AddOdjFact -Facts $facts -Name 'serviceConfig' -Source 'file' -Read { GetOdjServiceConfigFact -Folder $folder }
    # Under way while the rest is read.
    $calls = [System.Collections.Generic.List[object]]::new()
    AddOdjFact -Facts $facts -Name 'endpoints' -Source 'HTTPS, with the proxy settings of the service' -Read {
        $proxy = GetOdjServiceProxy -ServiceConfig $facts.serviceConfig
        foreach ($call in StartOdjEndpointCall -Proxy $proxy) {
            $calls.Add($call)
        }
        [ordered]@{ proxy = $proxy; results = @() }
    }
    AddOdjFact -Facts $facts -Name 'operatingSystem' -Source 'Win32_OperatingSystem' -Read {
        GetOdjOperatingSystemFact
    }
    AddOdjFact -Facts $facts -Name 'dotNetFrameworkRelease' -Source "HKLM\$($requirements.dotNetFramework.key)" -Read {
        GetOdjDotNetFact
    }
    AddOdjFact -Facts $facts -Name 'internetExplorerEnhancedSecurity' -Source 'HKLM\...\Installed Components' -Read {
        GetOdjIEEscFact -Cmdlet $PSCmdlet
    }
    AddOdjFact -Facts $facts -Name 'files' -Source 'file versions and Authenticode signatures' -Read {
        GetOdjProgramFact -Folder $folder
    }
    AddOdjFact -Facts $facts -Name 'webView2' -Source 'EdgeUpdate and the permissions of the data folder' -Read {
        GetOdjWebView2Fact -Folder $folder
    }
    AddOdjFact -Facts $facts -Name 'tls' -Source 'HKLM: SCHANNEL and .NETFramework' -Read { GetOdjTlsFact }
    AddOdjFact -Facts $facts -Name 'logonRight' -Source 'secedit.exe and RSOP_UserPrivilegeRight' -Read { GetOdjLogonRightFact }
    AddOdjFact -Facts $facts -Name 'pendingReboot' -Source 'HKLM' -Read { GetOdjPendingRebootFact }
    AddOdjFact -Facts $facts -Name 'clock' -Source 'currentTime of the domain controller' -Read {
        GetOdjClockFact -Server $Server -Credential $Credential
    }
    AddOdjFact -Facts $facts -Name 'events' -Source $requirements.eventLog.name -Read { GetOdjEventFact }
    AddOdjFact -Facts $facts -Name 'uninstallEntries' -Source 'HKLM\...\Uninstall' -Read { GetOdjUninstallFact }
    AddOdjFact -Facts $facts -Name 'legacyLeftovers' -Source 'files' -Read { GetOdjLegacyFact -Folder $folder }
    if ($facts.endpoints.Contains('value')) {
        $facts.endpoints.value['results'] = ConvertFromOdjObject -InputObject @(ReceiveOdjEndpointCall -Calls $calls)
    }
    $facts
}
