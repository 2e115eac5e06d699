function Get-ChildItem {
    [CmdletBinding(DefaultParameterSetName = 'Items')]
    param (
        [Parameter(ParameterSetName = 'Items', Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralItems', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [Parameter(Position = 1)]
        [string] $Filter,

        [string[]] $Include,

        [string[]] $Exclude,

        [Alias('s', 'r')]
        [switch] $Recurse,

        [uint32] $Depth,

        [switch] $Force,

        [switch] $Name,

        [Alias('ad')]
        [switch] $Directory,

        [Alias('af')]
        [switch] $File
    )
    process {
        $literal = $PSCmdlet.ParameterSetName -eq 'LiteralItems'
        $paths = if ($literal) { $LiteralPath } else { $Path }
        if (-not (TestRegistryPath -Path $paths)) {
            return InvokeReal -Name 'Get-ChildItem' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                foreach ($below in GetSubkey -Server $server -Key $key -Recurse:$Recurse) {
                    $leaf = $below.Substring($below.LastIndexOf('\') + 1)
                    $included = -not $Include -or @($Include | Where-Object { $leaf -like $_ }).Count -gt 0
                    if (-not $included -or @($Exclude | Where-Object { $leaf -like $_ }).Count -gt 0) {
                        continue
                    }
                    if ($Name) {
                        $leaf
                    } else {
                        ConvertToRegistryKey -Server $server -Key $below
                    }
                }
            }
        }
    }
}
