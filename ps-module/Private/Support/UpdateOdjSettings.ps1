function UpdateOdjSettings {
    # After setup: what was lost is put back, then the list of organizational units that is asked for. Gives the names of
    # what was put back.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What SaveOdjConnector or FindOdjSavedConnector gave; nothing for a first installation.
        [AllowNull()]
        [psobject] $Saved,

        # The folder of the connector.
        [Parameter(Mandatory)]
        [string] $Folder,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit
    )
    if ($null -ne $Saved) {
        MergeOdjConnector -Cmdlet $Cmdlet -Saved $Saved -Folder $Folder
        CloseOdjSavedConnector -Saved $Saved
    }
    if ($OrganizationalUnit.Count -gt 0) {
        $null = InvokeOdjConfigSet -Cmdlet $Cmdlet -Path $Folder -Change @{ organizationalUnits = $OrganizationalUnit }
    }
}
