function InvokeOdjPester {
    # Runs the module's tests for Pester 5; InvokeOdjRequest calls it for odj pester, no cmdlet does.
    [CmdletBinding()]
    [OutputType('Odj.PesterRun')]
    param (
        # Parameters of Test-OdjConnector.
        [string[]] $OrganizationalUnit,

        [string] $Server,

        [pscredential] $Credential,

        # Only tests with one of these: a topic or a severity.
        [string[]] $Tag
    )
    $pester = Get-Module -Name 'Pester' -ListAvailable | Where-Object -Property 'Version' -GE -Value ([version]'5.0') |
        Sort-Object -Property 'Version' -Descending | Select-Object -First 1
    if ($null -eq $pester) {
        WriteOdjError -Cmdlet $PSCmdlet -Id 'PesterMissing' -Values @{ powershell = $PSVersionTable.PSVersion.ToString() } -Terminating
    }
    Import-Module -Name $pester.Path
    $parameters = @{}
    foreach ($name in 'OrganizationalUnit', 'Server', 'Credential') {
        if ($PSBoundParameters.ContainsKey($name)) {
            $parameters[$name] = $PSBoundParameters[$name]
        }
    }
    $path = Join-Path -Path (Get-Module -Name 'OdjConnector').ModuleBase -ChildPath 'Tests'
    $container = New-PesterContainer -Path (Join-Path -Path $path -ChildPath 'OdjConnector.Tests.ps1') -Data @{ Parameter = $parameters }
    $settings = @{ Run = @{ Container = $container; PassThru = $true }; Output = @{ Verbosity = 'None' } }
    if ($Tag.Count -gt 0) {
        $settings['Filter'] = @{ Tag = $Tag }
    }
    $run = Invoke-Pester -Configuration (New-PesterConfiguration -Hashtable $settings)
    [pscustomobject]@{
        PSTypeName = 'Odj.PesterRun'
        Version    = $pester.Version.ToString()
        NUnit      = $run | ConvertTo-NUnitReport -AsString
        JUnit      = $run | ConvertTo-JUnitReport -AsString
    }
}
