function GetOdjUninstaller {
    # The uninstaller that Windows lists, taken apart: Windows Installer with its product code, or a program that
    # Microsoft signed. Throws for anything else: whoever can write that entry must not be able to start what they like.
    param (
        # The UninstallString.
        [AllowEmptyString()]
        [string] $Command
    )
    $setup = $script:OdjRequirements.setup
    if ($Command -match '^\s*"?(?:[^"]*[\\/])?msiexec(?:\.exe)?"?\s+/[IX]\s*(\{[0-9A-F-]{36}\})\s*$') {
        $path = [System.IO.Path]::Combine([System.Environment]::SystemDirectory, $setup.installerName)
        # /I would only offer to change it.
        return [pscustomobject]@{ Path = $path; Arguments = [string[]]@('/x', $Matches[1]) }
    }
    $values = @{ command = $Command; computer = GetOdjComputerName; reason = 'is neither Windows Installer nor a program that is there' }
    if ($Command -match '^\s*(?:"([^"]+\.exe)"|(\S+\.exe))\s*(.*)$') {
        $path = @($Matches[1], $Matches[2]).Where({ $_ })[0]
        $arguments = [string[]]@(($Matches[3] -split '\s+').Where({ $_ }))
        if ([System.IO.File]::Exists($path)) {
            AssertOdjSigned -Program (ReadOdjProgram -Path $path)
            return [pscustomobject]@{ Path = $path; Arguments = $arguments }
        }
    }
    throw (NewOdjFailure -Id UninstallCommandRefused -Values $values)
}
