function GetOdjUninstallNext {
    # What is left after the connector is gone from this server.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Odj.Installation
        [Parameter(Mandatory)]
        [psobject] $Result,

        # What FindOdjConnector gave before.
        [Parameter(Mandatory)]
        [psobject] $Here,

        [switch] $Legacy,

        # -Server and -Credential as they were given.
        [Parameter(Mandatory)]
        [hashtable] $Connection,

        [switch] $RemoveAccount
    )
    if ($Result.RebootRequired) {
        $script:OdjMessages.NextRestart
    }
    $folders = GetOdjLegacyFact -Folder $Here.Folder
    foreach ($folder in $folders) {
        $script:OdjMessages.NextDeleteLegacyFolder -f $folder
    }
    if ($Legacy) {
        $script:OdjMessages.NextInstallUpdated
        $script:OdjMessages.NextRemoveLegacyRights -f $Result.ComputerName
    } elseif ($RemoveAccount -or $Connection.Count -gt 0) {
        RemoveOdjServerAccount -Cmdlet $Cmdlet -ComputerName $Result.ComputerName -Connection $Connection -Remove:$RemoveAccount
    } else {
        $script:OdjMessages.NextLookForAccount -f $Result.ComputerName
    }
    $script:OdjMessages.NextTenantRecord -f $Result.ComputerName
}
