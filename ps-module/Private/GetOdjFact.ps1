function GetOdjFact {
    # Collects facts, changes nothing but the file that is asked for.
    [OutputType('Odj.FactDocument')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowEmptyString()]
        [string] $Path,

        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    $facts = GetOdjFactDocument -Cmdlet $Cmdlet -OrganizationalUnit $OrganizationalUnit -Connection $connection
    # In ASCII, so that no encoding of a file on its way matters.
    $json = [regex]::Replace((ConvertToOdjJson -InputObject $facts), '[^ -~]', { param ($match) '\u{0:x4}' -f [int][char]$match.Value })
    $file = $null
    if ($Path) {
        $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($Path)
        try {
            WriteOdjFile -Path $file -Text ($json + "`n")
        } catch {
            WriteOdjError -Cmdlet $Cmdlet -Id FileUnwritable -Target $file -Values @{ file = $file; reason = $_.Exception.Message } -Exception $_.Exception
            return
        }
    }
    [pscustomobject]@{
        PSTypeName   = 'Odj.FactDocument'
        ComputerName = $facts.servers[0].computerName
        CollectedAt  = $facts.collectedAt
        Path         = $file
        Json         = $json
    }
}
