function ReadOdjFileVersion {
    # The version of a program by its four numbers: the text may hold more than them.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $file = (Get-Item -LiteralPath $Path -ErrorAction Stop).VersionInfo
    '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart
}
