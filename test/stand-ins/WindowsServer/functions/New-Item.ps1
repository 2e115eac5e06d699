function New-Item {
    [CmdletBinding(DefaultParameterSetName = 'pathSet', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(ParameterSetName = 'nameSet', Position = 0, ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'pathSet', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'nameSet', Mandatory, ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [AllowEmptyString()]
        [string] $Name,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Alias('Type')]
        [string] $ItemType,

        [Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('Target')]
        [object] $Value,

        [switch] $Force,

        [Parameter(ValueFromPipelineByPropertyName)]
        [pscredential] $Credential
    )
    process {
        if (-not (TestRegistryPath -Path $Path)) {
            return InvokeReal -Name 'New-Item' -Parameters $PSBoundParameters
        }
        $server = ReadServer
        foreach ($parent in $Path) {
            $item = if ($Name) { $parent.TrimEnd('\', '/') + '\' + $Name } else { $parent }
            $key = ConvertToKey -Path $item
            if (-not $PSCmdlet.ShouldProcess("Item: HKEY_LOCAL_MACHINE$($key.Substring(4))", 'New Item')) {
                continue
            }
            if (-not (TestNewKey -Cmdlet $PSCmdlet -Server $server -Path $item -Force:$Force)) {
                continue
            }
            # With -Force an existing key is made anew, and its values are gone.
            $stored = FindKey -Table $server['registry'] -Name $key
            if ($null -eq $stored) {
                $stored = $key
            }
            $server['registry'][$stored] = [ordered]@{}
            if ($PSBoundParameters.ContainsKey('Value')) {
                SetRegistryValue -Server $server -Key $stored -Name '' -Value $Value -Kind ''
            }
            WriteServer -Server $server
            ConvertToRegistryKey -Server $server -Key $stored
        }
    }
}

function TestNewKey {
    # Whether the key can be made; else the error of the real provider.
    param ($Cmdlet, $Server, [string] $Path, [switch] $Force)
    if ($Force) {
        return $true
    }
    if (@(FindRegistryKey -Server $Server -Path $Path -Literal).Count -gt 0) {
        $exists = [System.IO.IOException]::new('A key in this path already exists.')
        WriteFailure -Cmdlet $Cmdlet -Exception $exists -Id 'System.IO.IOException' -Category ResourceExists -Target $Path
        return $false
    }
    $parent = $Path -replace '[\\/][^\\/]+[\\/]*$', ''
    if (@(FindRegistryKey -Server $Server -Path $parent -Literal).Count -eq 0) {
        $missing = [System.ArgumentException]::new('The registry key at the specified path does not exist.')
        WriteFailure -Cmdlet $Cmdlet -Exception $missing -Id 'System.ArgumentException' -Category InvalidArgument -Target $Path
        return $false
    }
    $true
}
