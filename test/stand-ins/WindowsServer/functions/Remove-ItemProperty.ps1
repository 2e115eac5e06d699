function Remove-ItemProperty {
    [CmdletBinding(DefaultParameterSetName = 'Path', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(ParameterSetName = 'Path', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [Alias('PSProperty')]
        [string[]] $Name,

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
            return InvokeReal -Name 'Remove-ItemProperty' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                $values = GetValueTable -Server $server -Key $key
                foreach ($wanted in $Name) {
                    $found = FindKey -Table $values -Name $wanted
                    if ($null -eq $found) {
                        $missing = [System.Management.Automation.PSArgumentException]::new("Property $wanted does not exist at path HKEY_LOCAL_MACHINE$($key.Substring(4)).")
                        WriteFailure -Cmdlet $PSCmdlet -Exception $missing -Id 'System.Management.Automation.PSArgumentException' -Category InvalidArgument -Target $wanted
                    } elseif ($PSCmdlet.ShouldProcess("Item: HKEY_LOCAL_MACHINE$($key.Substring(4)) Property: $wanted", 'Remove Property')) {
                        $values.Remove($found)
                        WriteServer -Server $server
                    }
                }
            }
        }
    }
}
