function ConvertToOdjConnector {
    [OutputType('Odj.Connector')]
    param (
        [Parameter(Mandatory)]
        [string] $Name,

        # A connector as odj lists it, or nothing.
        [AllowNull()]
        [psobject] $Record,

        # As odj judges it; $null where that cannot be told.
        [AllowNull()]
        [object] $Accepted,

        # From FindOdjConnector, or nothing.
        [AllowNull()]
        [psobject] $Installed
    )
    $connector = [ordered]@{
        PSTypeName       = 'Odj.Connector'
        Name             = $Name
        TenantState      = $null
        TenantVersion    = $null
        LastConnection   = $null
        InstalledVersion = $null
        ServiceState     = $null
        ServiceAccount   = $null
        Accepted         = $Accepted
    }
    if ($null -ne $Record) {
        $connector.TenantState = $Record.state
        $connector.TenantVersion = $Record.version
        $connector.LastConnection = ConvertFromOdjObject -InputObject $Record.lastConnection
    }
    if ($null -ne $Installed) {
        $connector.InstalledVersion = $Installed.Build
        $connector.ServiceState = $Installed.ServiceState
        $connector.ServiceAccount = $Installed.ServiceAccount
    }
    [pscustomobject]$connector
}
