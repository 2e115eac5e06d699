function FindOdjUninstallEntry {
    # What "Apps" in Settings lists under this name: version and folder, $null where it is not listed.
    param (
        [Parameter(Mandatory)]
        [string] $DisplayName
    )
    foreach ($branch in 'SOFTWARE', 'SOFTWARE\WOW6432Node') {
        $path = "HKLM:\$branch\Microsoft\Windows\CurrentVersion\Uninstall"
        if (-not (Test-Path -LiteralPath $path)) {
            continue
        }
        foreach ($key in Get-ChildItem -LiteralPath $path) {
            $name = ReadOdjRegistryValue -Key "$branch\Microsoft\Windows\CurrentVersion\Uninstall\$($key.PSChildName)" -Name 'DisplayName'
            if ($name -eq $DisplayName) {
                $entry = "$branch\Microsoft\Windows\CurrentVersion\Uninstall\$($key.PSChildName)"
                return [pscustomobject]@{
                    Version = ReadOdjRegistryValue -Key $entry -Name 'DisplayVersion'
                    Folder  = ReadOdjRegistryValue -Key $entry -Name 'InstallLocation'
                }
            }
        }
    }
}
