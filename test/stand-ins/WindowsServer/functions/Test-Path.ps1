function Test-Path {
    [CmdletBinding(DefaultParameterSetName = 'Path')]
    [OutputType([bool])]
    param (
        [Parameter(ParameterSetName = 'Path', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [AllowNull()]
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        [string[]] $LiteralPath,

        [string] $Filter,

        [string[]] $Include,

        [string[]] $Exclude,

        [Alias('Type')]
        [ValidateSet('Any', 'Container', 'Leaf')]
        [string] $PathType = 'Any',

        [switch] $IsValid,

        [Parameter(ValueFromPipelineByPropertyName)]
        [pscredential] $Credential
    )
    process {
        $literal = $PSCmdlet.ParameterSetName -eq 'LiteralPath'
        $paths = if ($literal) { $LiteralPath } else { $Path }
        if (-not (TestRegistryPath -Path $paths)) {
            return InvokeReal -Name 'Test-Path' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            # A key is a container.
            $IsValid -or ($PathType -ne 'Leaf' -and @(FindRegistryKey -Server $server -Path $item -Literal:$literal).Count -gt 0)
        }
    }
}
