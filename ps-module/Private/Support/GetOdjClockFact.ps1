function GetOdjClockFact {
    # How far this clock is ahead of the domain controller's, in whole seconds: it tells no more.
    [CmdletBinding()]
    [OutputType([System.Collections.IDictionary])]
    param (
        [string] $Server,

        [pscredential] $Credential
    )
    $context = OpenOdjDirectory -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
    try {
        $rootDse = ReadOdjObject -Connection $context.Connection -DistinguishedName '' -Attribute 'currentTime'
        $here = [datetime]::UtcNow
        $style = [System.Globalization.DateTimeStyles]'AssumeUniversal, AdjustToUniversal'
        $there = [datetime]::ParseExact(
            (GetOdjText -Entry $rootDse -Attribute 'currentTime'), "yyyyMMddHHmmss'.0Z'", [cultureinfo]::InvariantCulture, $style)
        [ordered]@{
            domainController = $context.Server
            offsetSeconds    = [int][System.Math]::Truncate(($here - $there).TotalSeconds)
        }
    } finally {
        CloseOdjDirectory -Context $context
    }
}
