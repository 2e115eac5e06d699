function Start-Process {
    # As its documentation has it. The programs it knows are the connector's bootstrapper (test/lab/bootstrapper.ts),
    # Windows Installer for the connector's product, and the wizard, whose work test/lab/wizard.ts does.
    [CmdletBinding(DefaultParameterSetName = 'Default', SupportsShouldProcess)]
    param (
        [Parameter(Mandatory, Position = 0)]
        [Alias('PSPath', 'Path')]
        [string] $FilePath,

        [Parameter(Position = 1)]
        [Alias('Args')]
        [string[]] $ArgumentList,

        [pscredential] $Credential,

        [string] $WorkingDirectory,

        [Alias('Lup')]
        [switch] $LoadUserProfile,

        [Alias('nnw')]
        [switch] $NoNewWindow,

        [switch] $PassThru,

        [Alias('RSE')]
        [string] $RedirectStandardError,

        [Alias('RSI')]
        [string] $RedirectStandardInput,

        [Alias('RSO')]
        [string] $RedirectStandardOutput,

        [string] $Verb,

        [string] $WindowStyle,

        [switch] $Wait,

        [switch] $UseNewEnvironment
    )
    if (-not $PSCmdlet.ShouldProcess("$FilePath $ArgumentList", 'Start-Process')) {
        return
    }
    $server = ReadServer
    $line = $ArgumentList -join ' '
    if (-not $server.ContainsKey('startedPrograms')) {
        $server['startedPrograms'] = @()
    }
    $server['startedPrograms'] = @($server['startedPrograms']) + @{ filePath = $FilePath; arguments = $line }
    WriteServer -Server $server
    $exitCode = RunProgram -Path $FilePath -Line $line
    if ($PassThru) {
        $process = [pscustomobject]@{
            PSTypeName = 'System.Diagnostics.Process'
            Id         = 4711
            Handle     = [System.IntPtr]::new(1)
            HasExited  = $true
            ExitCode   = $exitCode
        }
        $ended = { $true }
        $process.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('WaitForExit', $ended))
        $process
    }
}

function RunProgram {
    # Does the work of a program, and gives its exit code.
    param ([string] $Path, [string] $Line)
    $server = ReadServer
    $isInstaller = [System.IO.Path]::GetFileName($Path) -eq 'msiexec.exe'
    $program = if (-not $isInstaller) { ReadProgram -Server $server -Path $Path }
    if (-not $isInstaller -and ($null -eq $program -or -not $program.ContainsKey('setup'))) {
        return 0
    }
    $outcome = @{ exitCode = 0 }
    if ($server.ContainsKey('setupOutcomes') -and @($server['setupOutcomes']).Count -gt 0) {
        $outcome, $left = @($server['setupOutcomes'])
        $server['setupOutcomes'] = @($left | Where-Object { $null -ne $_ })
        WriteServer -Server $server
    }
    WriteSetupLog -Path $Path -Line $Line -ExitCode $outcome['exitCode']
    $works = if ($outcome.ContainsKey('works')) { $outcome['works'] } else { $outcome['exitCode'] -in 0, 3010, 1641 }
    if ($works) {
        if ($isInstaller) {
            RemoveProduct -Server $server -Line $Line
        } else {
            RunBootstrapper -Server $server -Program $program -Line $Line -KeepsFiles ([bool]$outcome['keepsFiles'])
        }
        WriteServer -Server $server
    }
    if ($outcome['crashes']) {
        [System.Environment]::Exit(1)
    }
    $outcome['exitCode']
}

function WriteSetupLog {
    # Where /log says, else under a name of its own in the temporary folder, as WiX Burn does.
    param ([string] $Path, [string] $Line, [int] $ExitCode)
    $file = if ($Line -match '/log\s+(?:"([^"]+)"|(\S+))') {
        @($Matches[1], $Matches[2]).Where({ $_ })[0]
    } elseif ($Line -match '/quiet') {
        return
    } else {
        $name = 'Intune_Connector_for_Active_Directory_{0:yyyyMMddHHmmss}_{1}.log' -f [datetime]::Now, [guid]::NewGuid().ToString('N')
        [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), $name)
    }
    $text = "[0A2C:0B10][{0:s}]i001: Burn v3.14.0.5722, path: {1}, cmdline: '{2}'`r`n[0A2C:0B10][{0:s}]i007: Exit code: 0x{3:x}, restarting: No`r`n"
    [System.IO.File]::WriteAllText($file, ($text -f [datetime]::Now, $Path, $Line, $ExitCode))
}

function RunBootstrapper {
    # Without switches a person does what fits: installs, or uninstalls where this build is what there is.
    param ($Server, $Program, [string] $Line, [bool] $KeepsFiles)
    $build = $Program['fileVersion']
    $product = FindProduct -Server $Server
    $isThere = $null -ne $product -and $Server['registry'][$product]['DisplayVersion']['value'] -eq $build
    if ($Server['registeredBundle'] -eq $build -and $null -eq $product) {
        # Second stage of the legacy one.
        $folder = GetInstallFolder -Server $Server
        if ([System.IO.Directory]::Exists($folder)) {
            [System.IO.Directory]::Delete($folder, $true)
        }
        $Server['registeredBundle'] = $null
    } elseif ($isThere -and ($Line -match '/uninstall' -or $Line -notmatch '/quiet')) {
        RemoveProduct -Server $Server
        $Server['registeredBundle'] = $null
    } elseif ($Line -notmatch '/uninstall') {
        InstallProduct -Server $Server -Build $build -Setup $Program['setup'] -KeepsFiles $KeepsFiles
    }
}

function FindProduct {
    # Its uninstall entry.
    param ($Server)
    $Server['registry'].Keys | Where-Object { $_ -like 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*' } | Select-Object -First 1
}

function GetInstallFolder {
    # Where it is, else where setup puts it.
    param ($Server)
    $product = FindProduct -Server $Server
    if ($null -ne $product) {
        return $Server['registry'][$product]['InstallLocation']['value']
    }
    [System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'Program Files', 'Microsoft Intune', 'ODJConnector')
}

function InstallProduct {
    # Files, service and uninstall entry as after setup. What an update does to config files and service is not
    # documented: here it is the worst, unless the test says that it keeps the files.
    param ($Server, [string] $Build, $Setup, [bool] $KeepsFiles)
    $folder = GetInstallFolder -Server $Server
    $service = [System.IO.Path]::Combine($folder, $Setup['service'])
    foreach ($name in $Setup['files'].Keys) {
        $file = [System.IO.Path]::Combine($folder, $name)
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($file))
        if (-not ($KeepsFiles -and $file.EndsWith('.config') -and [System.IO.File]::Exists($file))) {
            [System.IO.File]::WriteAllText($file, $Setup['files'][$name])
        }
        $Server['files'].Remove($file)
    }
    $name = $Setup['serviceName']
    $account = 'LocalSystem'
    if ($KeepsFiles -and $Server['services'].ContainsKey($name)) {
        $account = $Server['services'][$name]['startName']
    }
    $Server['services'][$name] = @{
        displayName = 'Intune ODJConnector Service'
        status      = $(if ($Setup['isLegacy']) { 'Running' } else { 'Stopped' })
        startType   = 'Automatic'
        startName   = $account
        pathName    = "`"$service`""
    }
    $Server['registry']["HKLM\SYSTEM\CurrentControlSet\Services\$name"] = @{
        ImagePath  = @{ kind = 'ExpandString'; value = "`"$service`"" }
        ObjectName = @{ kind = 'String'; value = $account }
        Start      = @{ kind = 'DWord'; value = 2 }
    }
    $Server['registry']['HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{6E1A0A4C-8B0C-4A53-9C0B-5D3F5E0C7A11}'] = @{
        DisplayName     = @{ kind = 'String'; value = $Setup['uninstallName'] }
        DisplayVersion  = @{ kind = 'String'; value = $Build }
        InstallLocation = @{ kind = 'String'; value = $folder }
        Publisher       = @{ kind = 'String'; value = 'Microsoft Corporation' }
        UninstallString = @{ kind = 'String'; value = 'MsiExec.exe /X{6E1A0A4C-8B0C-4A53-9C0B-5D3F5E0C7A11}' }
    }
}

function RemoveProduct {
    # The legacy one leaves its folder and its registered bootstrapper behind.
    param ($Server, [string] $Line)
    $product = FindProduct -Server $Server
    if ($null -eq $product -or ($Line -and -not $product.EndsWith(($Line -replace '^.*(\{[^}]+\}).*$', '$1')))) {
        throw [System.InvalidOperationException]::new("There is no product for 'msiexec $Line'.")
    }
    $folder = GetInstallFolder -Server $Server
    $isLegacy = [System.IO.Directory]::Exists([System.IO.Path]::Combine($folder, 'ODJConnectorUI'))
    if ($isLegacy) {
        [System.IO.Directory]::Delete([System.IO.Path]::Combine($folder, 'ODJConnectorSvc'), $true)
        $Server['registeredBundle'] = $Server['registry'][$product]['DisplayVersion']['value']
    } elseif ([System.IO.Directory]::Exists($folder)) {
        [System.IO.Directory]::Delete($folder, $true)
    }
    $Server['registry'].Remove($product)
    $Server['registry'].Remove('HKLM\SYSTEM\CurrentControlSet\Services\ODJConnectorSvc')
    $Server['services'].Remove('ODJConnectorSvc')
}
