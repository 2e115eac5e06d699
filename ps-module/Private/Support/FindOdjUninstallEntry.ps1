function FindOdjUninstallEntry {
    # What "Apps" in Settings lists under this name: name, version, folder and uninstaller of each; nothing where it is not listed.
    param (
        [Parameter(Mandatory)]
        [string] $DisplayName
    )
    foreach ($branch in 'SOFTWARE', 'SOFTWARE\WOW6432Node') {
        $uninstall = "$branch\Microsoft\Windows\CurrentVersion\Uninstall"
        if (-not (Test-Path -LiteralPath "HKLM:\$uninstall")) {
            continue
        }
        foreach ($key in Get-ChildItem -LiteralPath "HKLM:\$uninstall") {
            $entry = "$uninstall\$($key.PSChildName)"
            if ((ReadOdjRegistryValue -Key $entry -Name 'DisplayName') -eq $DisplayName) {
                [pscustomobject]@{
                    Name    = $DisplayName
                    Version = ReadOdjRegistryValue -Key $entry -Name 'DisplayVersion'
                    Folder  = ReadOdjRegistryValue -Key $entry -Name 'InstallLocation'
                    Command = ReadOdjRegistryValue -Key $entry -Name 'UninstallString'
                }
            }
        }
    }
}
