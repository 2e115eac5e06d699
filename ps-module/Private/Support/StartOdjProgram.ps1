function StartOdjProgram {
    # The one place where a program of the connector, or Windows Installer, is started: nothing that Microsoft did not sign,
    # and nobody can put another file in its place between that look and the start. Waits for its end and gives its exit
    # code; with -NoWait it gives nothing.
    [OutputType([int])]
    param (
        [Parameter(Mandatory)]
        [string] $Path,

        [AllowEmptyCollection()]
        [string[]] $Arguments = @(),

        [switch] $NoWait
    )
    $start = @{ FilePath = $Path; PassThru = $true; ErrorAction = 'Stop' }
    if ($Arguments.Count -gt 0) {
        $start['ArgumentList'] = ConvertToOdjArgumentLine -Arguments $Arguments
    }
    $folder = [System.IO.Path]::GetDirectoryName($Path)
    if ($folder) {
        $start['WorkingDirectory'] = $folder
    }
    $held = $null
    try {
        # By its bare name, or in Windows' own folder: Windows Installer.
        if ([System.IO.Path]::GetDirectoryName($Path) -ne [System.Environment]::SystemDirectory) {
            $held = [System.IO.FileStream]::new($Path, 'Open', 'Read', 'Read')
            AssertOdjSigned -Program (ReadOdjProgram -Path $Path)
        }
        $process = Start-Process @start
        if ($NoWait) {
            return
        }
        # Windows PowerShell knows the exit code only where the handle was taken while the program ran.
        $null = $process.Handle
    } finally {
        if ($null -ne $held) {
            $held.Dispose()
        }
    }
    # Not -Wait: that also waits for the window that setup opens at its end. In pieces, so that Ctrl+C is heard.
    while (-not $process.WaitForExit(500)) {
        continue
    }
    $process.ExitCode
}
