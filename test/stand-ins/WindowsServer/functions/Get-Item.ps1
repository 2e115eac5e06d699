function Get-Item {
    [CmdletBinding(DefaultParameterSetName = 'Path')]
    param (
        [Parameter(ParameterSetName = 'Path', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [string[]] $Path,

        [Parameter(ParameterSetName = 'LiteralPath', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('PSPath', 'LP')]
        [string[]] $LiteralPath,

        [string] $Filter,

        [string[]] $Include,

        [string[]] $Exclude,

        [switch] $Force,

        [Parameter(ValueFromPipelineByPropertyName)]
        [pscredential] $Credential
    )
    process {
        $literal = $PSCmdlet.ParameterSetName -eq 'LiteralPath'
        $paths = if ($literal) { $LiteralPath } else { $Path }
        if (-not (TestRegistryPath -Path $paths)) {
            foreach ($item in InvokeReal -Name 'Get-Item' -Parameters $PSBoundParameters) {
                if ($item -is [System.IO.FileInfo] -and $env:ODJ_LAB_SERVER) {
                    AddVersionInfo -File $item
                }
                $item
            }
            return
        }
        $server = ReadServer
        foreach ($item in $paths) {
            foreach ($key in ResolveRegistryKey -Cmdlet $PSCmdlet -Server $server -Path $item -Literal:$literal) {
                ConvertToRegistryKey -Server $server -Key $key
            }
        }
    }
}

function AddVersionInfo {
    # What Windows reads out of an executable's resources (System.Diagnostics.FileVersionInfo).
    param ($File)
    $known = ReadProgram -Server (ReadServer) -Path $File.FullName
    if ($null -eq $known) {
        return
    }
    $version = [version]$known['fileVersion']
    $information = [pscustomobject]@{
        PSTypeName      = 'System.Diagnostics.FileVersionInfo'
        # The engine gives this type FileVersionRaw.
        FileName        = $File.FullName
        FileVersion     = $known['fileVersion']
        ProductVersion  = $known['fileVersion']
        FileMajorPart   = $version.Major
        FileMinorPart   = $version.Minor
        FileBuildPart   = $version.Build
        FilePrivatePart = $version.Revision
        CompanyName     = 'Microsoft Corporation'
    }
    # In place of the engine's own, which finds nothing in a file that is no program.
    Add-Member -InputObject $File -NotePropertyName 'VersionInfo' -NotePropertyValue $information -Force
}
