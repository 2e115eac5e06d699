function NewOdjSupportBundle {
    # Collects facts and logs, changes nothing; odj takes the secrets out and packs.
    [OutputType('Odj.SupportBundle')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path,

        [switch] $Anonymize,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential
    )
    $file = $Cmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    if (-not $Cmdlet.ShouldProcess($file, $script:OdjMessages.OperationMakeBundle)) {
        return
    }
    $connection = @{}
    if ($Server) {
        $connection['Server'] = $Server
    }
    if ($null -ne $Credential) {
        $connection['Credential'] = $Credential
    }
    $facts = GetOdjFactDocument -Cmdlet $Cmdlet -OrganizationalUnit @() -Connection $connection
    $logs = @()
    if (TestOdjCommand -Name 'Get-WinEvent') {
        $lines = ReadOdjEventLog -Cmdlet $Cmdlet -Since ([datetime]::Now.AddDays(-30))
        $logs += [ordered]@{ name = 'events.jsonl'; text = $lines -join "`n" }
    }
    $wizard = $facts.servers[0].wizardConfig
    $arguments = @('bundle', '--stdin', '--out', $file)
    if ($wizard.Contains('value')) {
        $wizardLog = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($wizard.value.path), $script:OdjEvents.wizardLog)
        if ([System.IO.File]::Exists($wizardLog)) {
            $arguments += '--log', $wizardLog
        }
    }
    if ($Anonymize) {
        $arguments += '--anonymize'
    }
    $request = ConvertToOdjJson -InputObject ([ordered]@{ facts = $facts; logs = $logs })
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($arguments + '--json') -InputText $request -Target $file
    if ($null -ne $document) {
        [pscustomobject]@{
            PSTypeName = 'Odj.SupportBundle'
            Path       = $document.file
            Files      = [string[]]@($document.files.ForEach({ $_.name }))
            Redacted   = [int]($document.files | Measure-Object -Property 'redacted' -Sum).Sum
            Anonymized = [bool]$document.anonymized
        }
    }
}
