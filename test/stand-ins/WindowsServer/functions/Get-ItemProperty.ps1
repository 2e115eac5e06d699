function Get-ItemProperty {
    [CmdletBinding(DefaultParameterSetName = 'Path')]
    param (
        [Parameter(ParameterSetName = 'Path', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [Parameter(Position = 1)]
        [Alias('PSProperty')]
        [string[]] $Name,

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
            return InvokeReal -Name 'Get-ItemProperty' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                $values = GetValueTable -Server $server -Key $key
                $result = [pscustomobject]@{}
                foreach ($value in $values.Keys) {
                    $shown = if ($value) { $value } else { '(default)' }
                    if ($null -eq $Name -or @($Name | Where-Object { $shown -like $_ }).Count -gt 0) {
                        $note = [System.Management.Automation.PSNoteProperty]::new($shown, (ConvertFromValue -Value $values[$value]))
                        $result.PSObject.Properties.Add($note)
                    }
                }
                foreach ($wanted in $Name) {
                    $wild = [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($wanted)
                    if (-not $wild -and $null -eq $result.PSObject.Properties[$wanted]) {
                        $message = "Property $wanted does not exist at path HKEY_LOCAL_MACHINE$($key.Substring(4))."
                        $missing = [System.Management.Automation.PSArgumentException]::new($message)
                        WriteFailure -Cmdlet $PSCmdlet -Exception $missing -Id 'System.Management.Automation.PSArgumentException' -Category InvalidArgument -Target $wanted
                    }
                }
                # A key without values gives nothing, as in the registry.
                if (@($result.PSObject.Properties).Count -gt 0) {
                    AddProviderProperty -InputObject $result -Key $key
                    $result
                }
            }
        }
    }
}
