function GetOdjFact {
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
    $server = GetOdjServerFact
    AddOdjFact -Facts $server -Name 'configFile' -Read {
        $folder = $null
        if ($null -ne $server.connector) {
            $folder = $server.connector.folder
        }
        GetOdjConfigFact -Cmdlet $Cmdlet -Folder $folder
    }
    $units = $OrganizationalUnit
    $accounts = @()
    if ($null -ne $server.configFile) {
        if ($OrganizationalUnit.Count -eq 0) {
            $units = $server.configFile.organizationalUnits
        }
        $accounts = @($server.configFile.managedServiceAccount -replace '@.*$', '')
    }
    try {
        $directory = GetOdjDirectoryFact -ComputerName $server.computerName -Account $accounts -OrganizationalUnit $units -Connection $Connection
    } catch {
        $failure = ConvertFromOdjFailure -Failure $_
        $directory = [ordered]@{ reason = ('{0} {1}' -f $failure.message, $failure.remedy).Trim() }
    }
    [ordered]@{
        format      = 1
        collectedAt = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        collectedBy = '{0}@{1}' -f [System.Environment]::UserName, $server.computerName
        directory   = $directory
        tenant      = $null
        servers     = @($server)
    }
}
