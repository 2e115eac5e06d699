function RunOdjSetup {
    # Runs setup, guided or quietly, and keeps its logs; gives the exit code, what it means, and the folder of the logs.
    param (
        # The bootstrapper, or Windows Installer.
        [Parameter(Mandatory)]
        [string] $Path,

        # What it is told besides being quiet.
        [AllowEmptyCollection()]
        [string[]] $Arguments = @(),

        [switch] $Quiet,

        # The folder for its logs, which is there.
        [Parameter(Mandatory)]
        [string] $LogPath
    )
    $name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
    $all = @($Arguments)
    if ($Quiet) {
        $file = '{0}-{1}.log' -f $name, [guid]::NewGuid().ToString('N').Substring(0, 4)
        $all += @($script:OdjRequirements.setup.quietArguments) + [System.IO.Path]::Combine($LogPath, $file)
    }
    $started = [datetime]::UtcNow
    $exitCode = StartOdjProgram -Path $Path -Arguments $all
    $program = [System.IO.Path]::GetFileName($Path)
    if (-not $Quiet) {
        KeepOdjSetupLog -Program $program -Since $started -LogPath $LogPath
    }
    GetOdjSetupOutcome -ExitCode $exitCode -Program $program
}
