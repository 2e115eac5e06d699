function FindOdjConnector {
    # The connector that is installed here. Its folder comes from the service, then from the uninstall entry, then it is
    # the default; people may choose another folder in setup. What is not there is $null.
    param ()
    $names = $script:OdjRequirements.connector
    $serviceKey = 'SYSTEM\CurrentControlSet\Services\{0}' -f $names.serviceName
    $imagePath = ReadOdjRegistryValue -Key $serviceKey -Name 'ImagePath'
    $account = ReadOdjRegistryValue -Key $serviceKey -Name 'ObjectName'
    $uninstall = FindOdjUninstallEntry -DisplayName $names.uninstallName | Select-Object -First 1
    $service = Get-Service -Name $names.serviceName -ErrorAction SilentlyContinue

    $program = $null
    if ($imagePath -match '^\s*(?:"([^"]+)"|(.+?\.exe)(?:\s|$))') {
        $program = @($Matches[1], $Matches[2]).Where({ $_ })[0]
    }
    $folder = $null
    if ($null -ne $program) {
        # <folder>\ODJConnectorSvc\ODJConnectorSvc.exe
        $folder = $program -replace '[\\/][^\\/]+[\\/][^\\/]+$', ''
    } elseif ($null -ne $uninstall) {
        $folder = @($uninstall.Folder, $script:OdjConnectorConfig.defaultInstallFolder).Where({ $_ })[0]
    }
    $build = $null
    if ($null -ne $program -and (Test-Path -LiteralPath $program)) {
        $build = ReadOdjFileVersion -Path $program
    }
    if (($null -eq $build -or $build -eq '0.0.0.0') -and $null -ne $uninstall) {
        $build = $uninstall.Version
    }
    [pscustomobject]@{
        Installed      = $null -ne $imagePath -or $null -ne $uninstall
        Build          = $build
        Folder         = $folder
        ServiceState   = $(if ($null -ne $service) { [string]$service.Status })
        ServiceAccount = $account
        Legacy         = TestOdjLegacyConnector -Build $build -ServiceAccount $account
    }
}
