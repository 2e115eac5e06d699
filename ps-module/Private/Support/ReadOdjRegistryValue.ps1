function ReadOdjRegistryValue {
    # A value of the local machine's registry; $null where the key or the value is not there. Throws where it cannot be
    # read, also DriveNotFoundException where there is no registry.
    param (
        # Without HKEY_LOCAL_MACHINE.
        [Parameter(Mandatory)]
        [string] $Key,

        [Parameter(Mandatory)]
        [string] $Name
    )
    try {
        $values = Get-ItemProperty -LiteralPath "HKLM:\$Key" -ErrorAction Stop
    } catch [System.Management.Automation.ItemNotFoundException] {
        return $null
    }
    # A key without any value gives nothing.
    if ($null -ne $values -and $null -ne $values.PSObject.Properties[$Name]) {
        $values.PSObject.Properties[$Name].Value
    }
}
