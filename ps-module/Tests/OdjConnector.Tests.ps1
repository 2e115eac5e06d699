# Generated from manifests/rules.json by npm run generate.
<#
.SYNOPSIS
    Checks this connector with Pester 5: one test for each rule of Test-OdjConnector.

.EXAMPLE
    $container = New-PesterContainer -Path ./OdjConnector.Tests.ps1 -Data @{ Parameter = @{ Server = 'dc1.contoso.test' } }
    Invoke-Pester -Container $container -Output Detailed
#>
param (
    # Parameters of Test-OdjConnector.
    [hashtable] $Parameter = @{}
)

BeforeAll {
    if ($null -eq (Get-Module -Name 'OdjConnector')) {
        Import-Module -Name (Join-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -ChildPath 'OdjConnector.psd1')
    }

    function Assert-OdjRule {
        param (
            [string] $Id,

            [object[]] $Finding
        )
        $found = @($Finding | Where-Object -Property 'Id' -EQ -Value $Id)
        $texts = @{}
        foreach ($status in 'Fail', 'Unknown', 'Warning') {
            $texts[$status] = @($found | Where-Object -Property 'Status' -EQ -Value $status | ForEach-Object -Process {
                    '{0} -> {1}' -f $_.Evidence, $_.Remedy
                }) -join [System.Environment]::NewLine
        }
        if ($texts['Fail']) {
            throw $texts['Fail']
        }
        if ($texts['Warning']) {
            Write-Warning -Message $texts['Warning']
        }
        if ($texts['Unknown']) {
            Set-ItResult -Inconclusive -Because $texts['Unknown']
        } elseif ($found.Count -eq 0) {
            Set-ItResult -Skipped -Because 'there is nothing here that the rule is about'
        }
    }

    $findings = @(Test-OdjConnector @Parameter)
}

Describe 'Intune Connector for Active Directory' {
    Context 'directory' {
        # The domain has its Managed Service Accounts container
        It 'directory.account-container' -Tag 'directory', 'Critical' {
            Assert-OdjRule -Id 'directory.account-container' -Finding $findings
        }

        # The directory can be read
        It 'directory.readable' -Tag 'directory', 'Critical' {
            Assert-OdjRule -Id 'directory.readable' -Finding $findings
        }

        # Every OU of the site exists and can be read
        It 'directory.organizational-unit' -Tag 'directory', 'Critical' {
            Assert-OdjRule -Id 'directory.organizational-unit' -Finding $findings
        }

        # No join depends on the machine account quota
        It 'directory.machine-account-quota' -Tag 'directory', 'Medium' {
            Assert-OdjRule -Id 'directory.machine-account-quota' -Finding $findings
        }
    }

    Context 'account' {
        # The connector has its managed service account
        It 'account.exists' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.exists' -Finding $findings
        }

        # The account is linked to its server
        It 'account.linked' -Tag 'account', 'High' {
            Assert-OdjRule -Id 'account.linked' -Finding $findings
        }

        # The account is enabled
        It 'account.enabled' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.enabled' -Finding $findings
        }

        # The account uses AES and not RC4
        It 'account.encryption-types' -Tag 'account', 'Medium' {
            Assert-OdjRule -Id 'account.encryption-types' -Finding $findings
        }

        # It is an account that a connector can use
        It 'account.category' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.category' -Finding $findings
        }

        # The account is of the connector's domain
        It 'account.domain' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.domain' -Finding $findings
        }

        # The server may read the password of the group account
        It 'account.password-readers' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.password-readers' -Finding $findings
        }

        # Only connectors' servers may read the password of the group account
        It 'account.password-readers-few' -Tag 'account', 'High' {
            Assert-OdjRule -Id 'account.password-readers-few' -Finding $findings
        }

        # The forest has a KDS root key that is effective
        It 'account.kds-root-key' -Tag 'account', 'Critical' {
            Assert-OdjRule -Id 'account.kds-root-key' -Finding $findings
        }

        # The account is linked to no other computer
        It 'account.one-server' -Tag 'account', 'High' {
            Assert-OdjRule -Id 'account.one-server' -Finding $findings
        }

        # A standalone account serves one server
        It 'account.shared' -Tag 'account', 'High' {
            Assert-OdjRule -Id 'account.shared' -Finding $findings
        }
    }

    Context 'permission' {
        # The account may create computers in the OU
        It 'permission.granted' -Tag 'permission', 'Critical' {
            Assert-OdjRule -Id 'permission.granted' -Finding $findings
        }

        # Nothing denies the account that right
        It 'permission.not-denied' -Tag 'permission', 'Critical' {
            Assert-OdjRule -Id 'permission.not-denied' -Finding $findings
        }

        # The account has no more than that right
        It 'permission.least-privilege' -Tag 'permission', 'High' {
            Assert-OdjRule -Id 'permission.least-privilege' -Finding $findings
        }

        # Nobody but administrators may create objects of any class in the OU
        It 'permission.untyped-create-child' -Tag 'permission', 'High' {
            Assert-OdjRule -Id 'permission.untyped-create-child' -Finding $findings
        }

        # No computer account has the legacy connector's rights on the OU
        It 'permission.legacy-entries' -Tag 'permission', 'Low' {
            Assert-OdjRule -Id 'permission.legacy-entries' -Finding $findings
        }

        # Nobody who is gone has a right of a connector on the OU
        It 'permission.orphaned-entries' -Tag 'permission', 'Low' {
            Assert-OdjRule -Id 'permission.orphaned-entries' -Finding $findings
        }
    }

    Context 'config' {
        # The connector's config lists exactly the site's OUs
        It 'config.organizational-units' -Tag 'config', 'High' {
            Assert-OdjRule -Id 'config.organizational-units' -Finding $findings
        }

        # The connector's config names the own account, and only then
        It 'config.own-account' -Tag 'config', 'High' {
            Assert-OdjRule -Id 'config.own-account' -Finding $findings
        }

        # The connector's config file can be read and understood
        It 'config.readable' -Tag 'config', 'High' {
            Assert-OdjRule -Id 'config.readable' -Finding $findings
        }

        # With an own account the connector leaves the rights on the OUs alone
        It 'config.ou-updates' -Tag 'config', 'Medium' {
            Assert-OdjRule -Id 'config.ou-updates' -Finding $findings
        }

        # The installed build knows every key of the config
        It 'config.skip-check-build' -Tag 'config', 'Medium' {
            Assert-OdjRule -Id 'config.skip-check-build' -Finding $findings
        }

        # There is one config file, with the right name
        It 'config.file-name' -Tag 'config', 'Low' {
            Assert-OdjRule -Id 'config.file-name' -Finding $findings
        }

        # No key of the config is misspelt
        It 'config.key-names' -Tag 'config', 'High' {
            Assert-OdjRule -Id 'config.key-names' -Finding $findings
        }
    }

    Context 'profile' {
        # The profile's OU is one of the site's
        It 'profile.organizational-unit' -Tag 'profile', 'Critical' {
            Assert-OdjRule -Id 'profile.organizational-unit' -Finding $findings
        }

        # The Domain Join profile is assigned
        It 'profile.assigned' -Tag 'profile', 'High' {
            Assert-OdjRule -Id 'profile.assigned' -Finding $findings
        }

        # A Domain Join profile names the domain
        It 'profile.exists' -Tag 'profile', 'High' {
            Assert-OdjRule -Id 'profile.exists' -Finding $findings
        }

        # The profile names the domain in full
        It 'profile.domain' -Tag 'profile', 'Critical' {
            Assert-OdjRule -Id 'profile.domain' -Finding $findings
        }

        # The profile's OU is a full distinguished name of an OU
        It 'profile.organizational-unit-form' -Tag 'profile', 'Critical' {
            Assert-OdjRule -Id 'profile.organizational-unit-form' -Finding $findings
        }

        # The profile's computer names can be made
        It 'profile.computer-name' -Tag 'profile', 'High' {
            Assert-OdjRule -Id 'profile.computer-name' -Finding $findings
        }
    }

    Context 'server' {
        # The installed connector is a build that Intune accepts
        It 'server.connector-build' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.connector-build' -Finding $findings
        }

        # The connector service runs
        It 'server.service-running' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.service-running' -Finding $findings
        }

        # The service runs as the connector's account
        It 'server.service-account' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.service-account' -Finding $findings
        }

        # Internet Explorer Enhanced Security does not block the sign-in
        It 'server.ie-esc' -Tag 'server', 'Medium' {
            Assert-OdjRule -Id 'server.ie-esc' -Finding $findings
        }

        # . NET Framework is new enough
        It 'server.dotnet-framework' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.dotnet-framework' -Finding $findings
        }

        # The WebView2 runtime is there
        It 'server.webview2' -Tag 'server', 'Medium' {
            Assert-OdjRule -Id 'server.webview2' -Finding $findings
        }

        # The server itself was asked
        It 'server.looked-at' -Tag 'server', 'Info' {
            Assert-OdjRule -Id 'server.looked-at' -Finding $findings
        }

        # The installed build has no known issue
        It 'server.known-issues' -Tag 'server', 'Low' {
            Assert-OdjRule -Id 'server.known-issues' -Finding $findings
        }

        # All programs of the connector have one version
        It 'server.file-versions' -Tag 'server', 'Medium' {
            Assert-OdjRule -Id 'server.file-versions' -Finding $findings
        }

        # The connector's programs are signed by Microsoft
        It 'server.signature' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.signature' -Finding $findings
        }

        # One connector is installed
        It 'server.single-connector' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.single-connector' -Finding $findings
        }

        # The connector service starts by itself
        It 'server.service-start-mode' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.service-start-mode' -Finding $findings
        }

        # The account may log on as a service
        It 'server.logon-right' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.logon-right' -Finding $findings
        }

        # Internet Explorer Enhanced Security is on again after the sign-in
        It 'server.ie-esc-restored' -Tag 'server', 'Low' {
            Assert-OdjRule -Id 'server.ie-esc-restored' -Finding $findings
        }

        # Windows Server is new enough
        It 'server.windows-version' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.windows-version' -Finding $findings
        }

        # The sign-in may write to its WebView2 folder
        It 'server.webview2-folder' -Tag 'server', 'Medium' {
            Assert-OdjRule -Id 'server.webview2-folder' -Finding $findings
        }

        # The RSA key exchange is not turned off in SCHANNEL
        It 'server.tls-key-exchange' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.tls-key-exchange' -Finding $findings
        }

        # TLS 1.2 is not turned off for clients
        It 'server.tls12' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.tls12' -Finding $findings
        }

        # . NET Framework may use strong cryptography
        It 'server.strong-crypto' -Tag 'server', 'Medium' {
            Assert-OdjRule -Id 'server.strong-crypto' -Finding $findings
        }

        # No restart is pending
        It 'server.pending-reboot' -Tag 'server', 'Low' {
            Assert-OdjRule -Id 'server.pending-reboot' -Finding $findings
        }

        # The clock agrees with the domain controller's
        It 'server.clock' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.clock' -Finding $findings
        }

        # The service reaches Microsoft's endpoints
        It 'server.endpoints' -Tag 'server', 'Critical' {
            Assert-OdjRule -Id 'server.endpoints' -Finding $findings
        }

        # The sign-in and the service use the same proxy
        It 'server.proxy' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.proxy' -Finding $findings
        }

        # The latest requests succeeded
        It 'server.events' -Tag 'server', 'High' {
            Assert-OdjRule -Id 'server.events' -Finding $findings
        }

        # Nothing of the legacy connector is left
        It 'server.legacy-leftovers' -Tag 'server', 'Low' {
            Assert-OdjRule -Id 'server.legacy-leftovers' -Finding $findings
        }
    }

    Context 'tenant' {
        # Intune shows the connector Active
        It 'tenant.active' -Tag 'tenant', 'Critical' {
            Assert-OdjRule -Id 'tenant.active' -Finding $findings
        }

        # The connector's version is accepted
        It 'tenant.version' -Tag 'tenant', 'Critical' {
            Assert-OdjRule -Id 'tenant.version' -Finding $findings
        }

        # Intune lists the server once
        It 'tenant.single-record' -Tag 'tenant', 'Low' {
            Assert-OdjRule -Id 'tenant.single-record' -Finding $findings
        }

        # Intune can be asked
        It 'tenant.readable' -Tag 'tenant', 'High' {
            Assert-OdjRule -Id 'tenant.readable' -Finding $findings
        }

        # An Active connector was heard of lately
        It 'tenant.heartbeat' -Tag 'tenant', 'Medium' {
            Assert-OdjRule -Id 'tenant.heartbeat' -Finding $findings
        }

        # Intune shows the build that is installed
        It 'tenant.same-version' -Tag 'tenant', 'Low' {
            Assert-OdjRule -Id 'tenant.same-version' -Finding $findings
        }

        # Entra Connect synchronizes the OUs
        It 'tenant.sync-scope' -Tag 'tenant', 'Info' {
            Assert-OdjRule -Id 'tenant.sync-scope' -Finding $findings
        }

        # Conditional Access lets the sign-in through
        It 'tenant.conditional-access' -Tag 'tenant', 'Info' {
            Assert-OdjRule -Id 'tenant.conditional-access' -Finding $findings
        }
    }
}
