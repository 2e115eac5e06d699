function GetOdjPrerequisite {
    # Every requirement of facts about server, connector and domain, each told as soon as it is known.
    [OutputType('Odj.Prerequisite')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        # The build that is going to be installed; $null: the current one.
        [AllowNull()]
        [version] $ConnectorVersion,

        [switch] $Legacy,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    # Under way while the rest is read.
    $proxy = GetOdjServiceProxyHere
    $calls = @(StartOdjEndpointCall -Proxy $proxy)
    GetOdjServerPrerequisite
    GetOdjSignInPrerequisite -Cmdlet $Cmdlet -ConnectorVersion $ConnectorVersion -Legacy:$Legacy
    GetOdjConnectorPrerequisite -ConnectorVersion $ConnectorVersion -Legacy:$Legacy
    GetOdjDomainPrerequisite -OrganizationalUnit $OrganizationalUnit -Legacy:$Legacy @Connection
    TestOdjRequirement -Requirement 'endpoints' -Check {
        $results = @(ReceiveOdjEndpointCall -Calls $calls)
        $through = 'without a proxy'
        if ($proxy) {
            $through = 'through {0}' -f $proxy
        }
        $refused = @($results.Where({ -not $_.reached }))
        if ($refused.Count -eq 0) {
            return 'Passed', ('{0} hosts answer {1}' -f $results.Count, $through)
        }
        # One reason of several hosts is told once.
        $named = @($refused | Group-Object -Property { $_.answer } | ForEach-Object {
                '{0}: {1}' -f ($_.Group.ForEach({ $_.host }) -join ', '), $_.Name
            }) -join '; '
        'Failed', ('{0} of {1} hosts do not answer {2}: {3}' -f $refused.Count, $results.Count, $through, $named)
    }
}
