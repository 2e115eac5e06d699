function KeepOdjSetupLog {
    # A guided setup writes its logs into the temporary folder under names of its own: those of this run that name the
    # program near their beginning, and the ones of Windows Installer beside them, are copied.
    param (
        # Its file name.
        [Parameter(Mandatory)]
        [string] $Program,

        [Parameter(Mandatory)]
        [datetime] $Since,

        [Parameter(Mandatory)]
        [string] $LogPath
    )
    $temporary = [System.IO.DirectoryInfo]::new([System.IO.Path]::GetTempPath())
    # Some file systems keep whole seconds only.
    $new = @($temporary.GetFiles('*.log').Where({ $_.LastWriteTimeUtc -ge $Since.AddSeconds(-2) }))
    foreach ($file in $new) {
        try {
            $reader = [System.IO.StreamReader]::new($file.FullName)
            try {
                $buffer = [char[]]::new(4096)
                $read = $reader.ReadBlock($buffer, 0, $buffer.Length)
            } finally {
                $reader.Dispose()
            }
            if ([string]::new($buffer, 0, $read).IndexOf($Program, [System.StringComparison]::OrdinalIgnoreCase) -lt 0) {
                continue
            }
            $prefix = [System.IO.Path]::GetFileNameWithoutExtension($file.Name)
            foreach ($one in $new.Where({ $_.Name.StartsWith($prefix) })) {
                CopyOdjFile -From $one.FullName -To ([System.IO.Path]::Combine($LogPath, $one.Name))
            }
        } catch [System.IO.IOException], [System.UnauthorizedAccessException] {
            # Somebody else's log that is in use: not one of ours.
            continue
        }
    }
}
