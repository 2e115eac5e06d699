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
        It 'directory.account-container' -Tag 'directory' {
            Assert-OdjRule -Id 'directory.account-container' -Finding $findings
        }
    }

    Context 'account' {
        # The connector has its managed service account
        It 'account.exists' -Tag 'account' {
            Assert-OdjRule -Id 'account.exists' -Finding $findings
        }

        # The account is linked to its server and to no other
        It 'account.linked' -Tag 'account' {
            Assert-OdjRule -Id 'account.linked' -Finding $findings
        }

        # The account is enabled
        It 'account.enabled' -Tag 'account' {
            Assert-OdjRule -Id 'account.enabled' -Finding $findings
        }

        # The account uses AES and not RC4
        It 'account.encryption-types' -Tag 'account' {
            Assert-OdjRule -Id 'account.encryption-types' -Finding $findings
        }

        # It is an account that a connector can use
        It 'account.category' -Tag 'account' {
            Assert-OdjRule -Id 'account.category' -Finding $findings
        }

        # The account is of the connector's domain
        It 'account.domain' -Tag 'account' {
            Assert-OdjRule -Id 'account.domain' -Finding $findings
        }

        # The server may read the password of the group account
        It 'account.password-readers' -Tag 'account' {
            Assert-OdjRule -Id 'account.password-readers' -Finding $findings
        }

        # Only connectors' servers may read the password of the group account
        It 'account.password-readers-few' -Tag 'account' {
            Assert-OdjRule -Id 'account.password-readers-few' -Finding $findings
        }

        # The forest has a KDS root key that is effective
        It 'account.kds-root-key' -Tag 'account' {
            Assert-OdjRule -Id 'account.kds-root-key' -Finding $findings
        }
    }

    Context 'permission' {
        # The account may create computers in the OU
        It 'permission.granted' -Tag 'permission' {
            Assert-OdjRule -Id 'permission.granted' -Finding $findings
        }

        # Nothing denies the account that right
        It 'permission.not-denied' -Tag 'permission' {
            Assert-OdjRule -Id 'permission.not-denied' -Finding $findings
        }

        # The account has no more than that right
        It 'permission.least-privilege' -Tag 'permission' {
            Assert-OdjRule -Id 'permission.least-privilege' -Finding $findings
        }
    }

    Context 'config' {
        # The connector's config lists exactly the site's OUs
        It 'config.organizational-units' -Tag 'config' {
            Assert-OdjRule -Id 'config.organizational-units' -Finding $findings
        }

        # The connector's config names the own account, and only then
        It 'config.own-account' -Tag 'config' {
            Assert-OdjRule -Id 'config.own-account' -Finding $findings
        }

        # The connector's config file can be read
        It 'config.readable' -Tag 'config' {
            Assert-OdjRule -Id 'config.readable' -Finding $findings
        }
    }

    Context 'profile' {
        # The profile's OU is one of the site's
        It 'profile.organizational-unit' -Tag 'profile' {
            Assert-OdjRule -Id 'profile.organizational-unit' -Finding $findings
        }

        # The Domain Join profile is assigned
        It 'profile.assigned' -Tag 'profile' {
            Assert-OdjRule -Id 'profile.assigned' -Finding $findings
        }
    }

    Context 'server' {
        # The installed connector is a build that Intune accepts
        It 'server.connector-build' -Tag 'server' {
            Assert-OdjRule -Id 'server.connector-build' -Finding $findings
        }

        # The connector service runs
        It 'server.service-running' -Tag 'server' {
            Assert-OdjRule -Id 'server.service-running' -Finding $findings
        }

        # The service runs as the connector's account
        It 'server.service-account' -Tag 'server' {
            Assert-OdjRule -Id 'server.service-account' -Finding $findings
        }

        # Internet Explorer Enhanced Security does not block the sign-in
        It 'server.ie-esc' -Tag 'server' {
            Assert-OdjRule -Id 'server.ie-esc' -Finding $findings
        }

        # . NET Framework is new enough
        It 'server.dotnet-framework' -Tag 'server' {
            Assert-OdjRule -Id 'server.dotnet-framework' -Finding $findings
        }

        # The WebView2 runtime is there
        It 'server.webview2' -Tag 'server' {
            Assert-OdjRule -Id 'server.webview2' -Finding $findings
        }
    }

    Context 'tenant' {
        # Intune shows the connector Active
        It 'tenant.active' -Tag 'tenant' {
            Assert-OdjRule -Id 'tenant.active' -Finding $findings
        }

        # The connector's version is accepted
        It 'tenant.version' -Tag 'tenant' {
            Assert-OdjRule -Id 'tenant.version' -Finding $findings
        }

        # Intune lists the server once
        It 'tenant.single-record' -Tag 'tenant' {
            Assert-OdjRule -Id 'tenant.single-record' -Finding $findings
        }

        # Intune can be asked
        It 'tenant.readable' -Tag 'tenant' {
            Assert-OdjRule -Id 'tenant.readable' -Finding $findings
        }
    }
}
