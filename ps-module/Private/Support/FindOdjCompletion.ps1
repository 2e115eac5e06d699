function FindOdjCompletion {
    # The first names in the directory that go on as typed: distinguished names of OUs, accounts, connectors' servers.
    [CmdletBinding()]
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [ValidateSet('OrganizationalUnit', 'Account', 'Connector')]
        [string] $Kind,

        [AllowEmptyString()]
        [string] $Word,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $names = switch ($Kind) {
            'OrganizationalUnit' { FindOdjUnitName -Context $context -Word $Word }
            'Account' {
                # With nothing typed yet only those that the connector makes.
                $begin = @($Word, $script:OdjPermissions.account.namePrefix).Where({ $_ })[0]
                $condition = '(sAMAccountName={0}*)' -f (ConvertToOdjLdapFilterValue -Value $begin)
                FindOdjMsa -Context $context -Condition $condition | Select-Object -First 100 -ExpandProperty SamAccountName
            }
            'Connector' {
                $linked = FindOdjMsa -Context $context -Condition '(sAMAccountName=*)' | ForEach-Object -Process { $_.ConnectorComputers }
                @($linked) -replace '^CN=([^,]+),.*$', '$1' | Where-Object { $_ -and $_.StartsWith($Word, 'OrdinalIgnoreCase') }
            }
        }
        $names | Sort-Object -Unique
    } finally {
        CloseOdjDirectory -Context $context
    }
}
