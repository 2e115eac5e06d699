function Set-ItemProperty {
    [CmdletBinding(DefaultParameterSetName = 'propertyValuePathSet', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(ParameterSetName = 'propertyValuePathSet', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'propertyValueLiteralPathSet', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [Alias('PSProperty')]
        [string] $Name,

        [Parameter(Mandatory, Position = 2, ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [object] $Value,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Alias('PropertyType')]
        [string] $Type,

        [switch] $PassThru,

        [switch] $Force,

        [string] $Filter,

        [string[]] $Include,

        [string[]] $Exclude,

        [Parameter(ValueFromPipelineByPropertyName)]
        [pscredential] $Credential
    )
    process {
        $literal = $PSCmdlet.ParameterSetName -eq 'propertyValueLiteralPathSet'
        $paths = if ($literal) { $LiteralPath } else { $Path }
        if (-not (TestRegistryPath -Path $paths)) {
            return InvokeReal -Name 'Set-ItemProperty' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                $target = "Item: HKEY_LOCAL_MACHINE$($key.Substring(4)) Property: $Name"
                if (-not $PSCmdlet.ShouldProcess($target, 'Set Property')) {
                    continue
                }
                $protection = if ($server.ContainsKey('writeProtected')) { $server['writeProtected'][$key] }
                if ($protection -eq 'denied') {
                    $denied = [System.Security.SecurityException]::new('Requested registry access is not allowed.')
                    WriteFailure -Cmdlet $PSCmdlet -Exception $denied -Id 'System.Security.SecurityException' -Category PermissionDenied -Target $item
                    continue
                }
                if ($protection -eq 'setBack') {
                    continue
                }
                SetRegistryValue -Server $server -Key $key -Name $Name -Value $Value -Kind $Type
                WriteServer -Server $server
                if ($PassThru) {
                    Get-ItemProperty -LiteralPath $item -Name $Name
                }
            }
        }
    }
}

function SetRegistryValue {
    # A value that is there keeps its kind unless another is asked for.
    param ($Server, [string] $Key, [string] $Name, $Value, [string] $Kind)
    $stored = FindKey -Table $Server['registry'] -Name $Key
    if ($null -eq $stored) {
        $Server['registry'][$Key] = [ordered]@{}
        $stored = $Key
    }
    $values = $Server['registry'][$stored]
    $bare = if ($Name -eq '(default)') { '' } else { $Name }
    $existing = FindKey -Table $values -Name $bare
    if ($null -ne $existing) {
        if (-not $Kind) {
            $Kind = $values[$existing]['kind']
        }
        $bare = $existing
    }
    $values[$bare] = ConvertToValue -Value $Value -Kind $Kind
}
