function GetOdjDomainPrerequisite {
    # What the domain has to have, and what you may do in it: the directory itself is asked what this sign-in may do.
    [OutputType('Odj.Prerequisite')]
    param (
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [switch] $Legacy,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $opened = @{ Context = $null }
    $directory = {
        if ($null -eq $opened.Context) {
            throw 'no domain controller was asked.'
        }
        $opened.Context
    }
    try {
        TestOdjRequirement -Requirement 'domain-controller' -Refusal @{ DirectoryUnreachable = 'Failed'; DirectoryReadOnly = 'Failed' } -Check {
            $context = OpenOdjWritableDirectory -Server $Server -Credential $Credential
            $opened.Context = $context
            'Passed', ('{0} answers and can be written to' -f $context.Server)
        }
        TestOdjRequirement -Requirement 'clock' -Check {
            $clock = GetOdjClockFact -Server (& $directory).Server -Credential $Credential
            $limits = $script:OdjRequirements.clockSkew
            $skew = [System.Math]::Abs($clock.offsetSeconds)
            $found = '{0} seconds from {1}' -f $skew, $clock.domainController
            if ($skew -gt $limits.kerberosSeconds) {
                return 'Failed', $found
            }
            if ($skew -gt $limits.warnSeconds) {
                return 'Warning', $found
            }
            'Passed', $found
        }
        TestOdjRequirement -Requirement 'directory-web-services' -Check { TestOdjDirectoryWebService -Server (& $directory).Server }
        if (-not $Legacy) {
            GetOdjAccountPrerequisite -Directory $directory
        }
        $units = @($OrganizationalUnit).Where({ $_ })
        if ($units.Count -eq 0) {
            $units = @('')
        }
        foreach ($unit in $units) {
            TestOdjRequirement -Requirement 'organizational-unit' -Refusal @{ OuWriteDenied = 'Warning'; OuNotFound = 'Failed' } -Check {
                $context = & $directory
                $named = $unit
                if (-not $named) {
                    $named = ResolveOdjOrganizationalUnit -Context $context -ComputersContainer
                }
                $reading = ReadOdjDacl -Context $context -OrganizationalUnit $named
                AssertOdjDaclWritable -Context $context -Reading $reading
                'Passed', ('you may modify the permissions of "{0}"' -f $reading.DistinguishedName)
            }
        }
    } finally {
        CloseOdjDirectory -Context $opened.Context
    }
}
