function ConvertToKey {
    # A path of the local machine's registry -> HKLM\..., as server.json names keys; $null for any other path.
    param ([string] $Path)
    if ($env:ODJ_LAB_SERVER -and
        $Path -match '^(?:Microsoft\.PowerShell\.Core\\)?(?:HKLM:|Registry::(?:HKEY_LOCAL_MACHINE|HKLM)(?=[\\/]|$))[\\/]*(.*?)[\\/]*$') {
        'HKLM\{0}' -f $Matches[1].Replace('/', '\')
    }
}

function TestRegistryPath {
    # Whether any of the paths is one of the registry's.
    param ([string[]] $Path)
    foreach ($item in $Path) {
        if (ConvertToKey -Path $item) {
            return $true
        }
    }
    $false
}

function FindRegistryKey {
    # The names of the keys that a path means, as the server spells them; a key exists also by what is below it.
    param ($Server, [string] $Path, [switch] $Literal)
    $wanted = ConvertToKey -Path $Path
    $pattern = [System.Management.Automation.WildcardPattern]::new($wanted, 'IgnoreCase')
    $known = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
    $null = $known.Add('HKLM\')
    foreach ($key in $Server['registry'].Keys) {
        $parts = $key.Split('\')
        for ($count = 2; $count -le $parts.Count; $count++) {
            $null = $known.Add($parts[0..($count - 1)] -join '\')
        }
    }
    foreach ($key in $known) {
        $matched = if ($Literal) {
            [string]::Equals($key, $wanted, [System.StringComparison]::OrdinalIgnoreCase)
        } else {
            # A wildcard stands for one level.
            $key.Split('\').Count -eq $wanted.Split('\').Count -and $pattern.IsMatch($key)
        }
        if ($matched) {
            $key
        }
    }
}

function ResolveRegistryKey {
    # The same, with the error of the real cmdlets where a path means none.
    param ($Cmdlet, $Server, [string] $Path, [switch] $Literal)
    $found = @(FindRegistryKey -Server $Server -Path $Path -Literal:$Literal)
    if ($found.Count -eq 0 -and ($Literal -or -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($Path))) {
        $missing = [System.Management.Automation.ItemNotFoundException]::new("Cannot find path '$Path' because it does not exist.")
        WriteFailure -Cmdlet $Cmdlet -Exception $missing -Id 'PathNotFound' -Category ObjectNotFound -Target $Path
    }
    $found
}

function GetValueTable {
    # The values of a key; an empty table for a key that only stands above others.
    param ($Server, [string] $Key)
    $name = FindKey -Table $Server['registry'] -Name $Key
    if ($null -eq $name) {
        return @{}
    }
    $Server['registry'][$name]
}

function ConvertFromValue {
    # What the registry provider gives for a value of this kind.
    param ($Value)
    switch ($Value['kind']) {
        'DWord' { [int]$Value['value'] }
        'ExpandString' { [System.Environment]::ExpandEnvironmentVariables($Value['value']) }
        'MultiString' { , [string[]]@($Value['value']) }
        default { [string]$Value['value'] }
    }
}

function ConvertToValue {
    # A value as server.json keeps it; the kind follows from the value where none is asked for.
    param ($Value, [string] $Kind)
    $bare = if ($Value -is [psobject]) { $Value.PSObject.BaseObject } else { $Value }
    if (-not $Kind -or $Kind -eq 'Unknown') {
        $Kind = switch ($bare) {
            { $_ -is [int] } { 'DWord'; break }
            { $_ -is [array] } { 'MultiString'; break }
            default { 'String' }
        }
    }
    switch ($Kind) {
        'DWord' { [ordered]@{ kind = 'DWord'; value = [int]$bare } }
        'MultiString' { [ordered]@{ kind = 'MultiString'; value = [string[]]@($bare) } }
        'ExpandString' { [ordered]@{ kind = 'ExpandString'; value = [string]$bare } }
        'String' { [ordered]@{ kind = 'String'; value = [string]$bare } }
        default { throw [System.ArgumentException]::new("The make-believe registry holds no value of kind '$Kind'.") }
    }
}

function AddProviderProperty {
    # The notes that PowerShell adds to everything it gives for a key.
    param ($InputObject, [string] $Key)
    $path = 'HKEY_LOCAL_MACHINE{0}' -f $Key.Substring('HKLM'.Length).TrimEnd('\')
    $parent, $child = if ($path.Contains('\')) {
        $path.Substring(0, $path.LastIndexOf('\')), $path.Substring($path.LastIndexOf('\') + 1)
    } else {
        '', $path
    }
    $notes = [ordered]@{
        PSPath       = "Microsoft.PowerShell.Core\Registry::$path"
        PSParentPath = "Microsoft.PowerShell.Core\Registry::$parent"
        PSChildName  = $child
        PSDrive      = 'HKLM'
        PSProvider   = 'Microsoft.PowerShell.Core\Registry'
    }
    foreach ($name in $notes.Keys) {
        $InputObject.PSObject.Properties.Add([System.Management.Automation.PSNoteProperty]::new($name, $notes[$name]))
    }
}

function ConvertToRegistryKey {
    # What Get-Item and Get-ChildItem give for a key.
    param ($Server, [string] $Key)
    $values = GetValueTable -Server $Server -Key $Key
    $below = @(GetSubkey -Server $Server -Key $Key)
    $result = [pscustomobject]@{
        PSTypeName  = 'Microsoft.Win32.RegistryKey'
        Name        = 'HKEY_LOCAL_MACHINE{0}' -f $Key.Substring('HKLM'.Length).TrimEnd('\')
        Property    = [string[]]@($values.Keys | ForEach-Object { if ($_) { $_ } else { '(default)' } })
        ValueCount  = $values.Count
        SubKeyCount = $below.Count
    }
    $table = @{}
    foreach ($name in $values.Keys) {
        $table[$name] = ConvertFromValue -Value $values[$name]
    }
    $getValue = { param ([string] $name, $default) if ($table.ContainsKey($name)) { $table[$name] } else { $default } }.GetNewClosure()
    $getNames = { [string[]]@($table.Keys) }.GetNewClosure()
    $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('GetValue', $getValue))
    $result.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('GetValueNames', $getNames))
    AddProviderProperty -InputObject $result -Key $Key
    $result
}

function GetSubkey {
    # Keys directly below a key, or all with -Recurse, in order of their names.
    param ($Server, [string] $Key, [switch] $Recurse)
    $prefix = $Key.TrimEnd('\') + '\'
    $names = [System.Collections.Generic.SortedSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($known in $Server['registry'].Keys) {
        if (-not $known.StartsWith($prefix, [System.StringComparison]::OrdinalIgnoreCase)) {
            continue
        }
        $parts = $known.Substring($prefix.Length).Split('\')
        $last = if ($Recurse) { $parts.Count } else { 1 }
        for ($count = 1; $count -le $last; $count++) {
            $null = $names.Add($prefix + ($parts[0..($count - 1)] -join '\'))
        }
    }
    $names
}
