function GetOdjFactDocument {
    # The facts document of src/facts/facts.ts for this server and its directory; the tenant is asked by odj.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Default: those of the connector's configuration.
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    # AddOdjFact says by it what is being read.
    $script:OdjProgress = NewOdjProgress -Cmdlet $Cmdlet
    try {
        $document = NewOdjFactDocument -Server (GetOdjServerFact @Connection)
        $server = $document.servers[0]
        $units = $OrganizationalUnit
        $accounts = @()
        if ($server.wizardConfig.Contains('value')) {
            $config = ReadOdjConfig -Cmdlet $Cmdlet -Path $server.wizardConfig.value.path
            if ($null -ne $config) {
                if ($OrganizationalUnit.Count -eq 0) {
                    $units = [string[]]@($config.organizationalUnits)
                }
                $accounts = @($config.managedServiceAccount -replace '@.*$', '')
            }
        }
        $found = @{}
        AddOdjFact -Facts $found -Name 'directory' -Source 'PowerShell' -Read {
            GetOdjDirectoryFact -ComputerName $server.computerName -Account $accounts -OrganizationalUnit $units -Connection $Connection
        }
        $document['directory'] = $found.directory
        if ($found.directory.Contains('value')) {
            # A part of the document is its own value.
            $document['directory'] = $found.directory.value
            $document.directory['source'] = 'PowerShell: {0}' -f $found.directory.value.server
            $document.directory['collected'] = $found.directory.collected
        }
        $document
    } finally {
        WriteOdjProgress -Progress $script:OdjProgress -Completed
        $script:OdjProgress = $null
    }
}
