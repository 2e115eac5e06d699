function New-ItemProperty {
    [CmdletBinding(DefaultParameterSetName = 'Path', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(ParameterSetName = 'Path', Mandatory, Position = 0)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [Alias('PSProperty')]
        [string] $Name,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Alias('Type')]
        [string] $PropertyType,

        [Parameter(ValueFromPipelineByPropertyName)]
        [object] $Value,

        [switch] $Force,

        [string] $Filter,

        [string[]] $Include,

        [string[]] $Exclude,

        [Parameter(ValueFromPipelineByPropertyName)]
        [pscredential] $Credential
    )
    process {
        $literal = $PSCmdlet.ParameterSetName -eq 'LiteralPath'
        $paths = if ($literal) { $LiteralPath } else { $Path }
        if (-not (TestRegistryPath -Path $paths)) {
            return InvokeReal -Name 'New-ItemProperty' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                $existing = FindKey -Table (GetValueTable -Server $server -Key $key) -Name $Name
                if ($null -ne $existing -and -not $Force) {
                    $refused = [System.IO.IOException]::new('The property already exists.')
                    WriteFailure -Cmdlet $PSCmdlet -Exception $refused -Id 'System.IO.IOException' -Category ResourceExists -Target $item
                    continue
                }
                $target = "Item: HKEY_LOCAL_MACHINE$($key.Substring(4)) Property: $Name"
                if (-not $PSCmdlet.ShouldProcess($target, 'New Property')) {
                    continue
                }
                $kind = $PropertyType
                if (-not $kind -and $Value -isnot [int]) {
                    $kind = 'String'
                }
                SetRegistryValue -Server $server -Key $key -Name $Name -Value $Value -Kind $kind
                WriteServer -Server $server
                Get-ItemProperty -LiteralPath $item -Name $Name
            }
        }
    }
}
