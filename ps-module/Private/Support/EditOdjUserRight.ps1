function EditOdjUserRight {
    # The text of an export with one holder more or less in the line of one right; every other character stays. Throws
    # where the text is not such an export.
    [OutputType([string])]
    param (
        # From ExportOdjUserRight.
        [Parameter(Mandatory)]
        [string] $Text,

        [Parameter(Mandatory)]
        [string] $Right,

        # As exports have it: *S-1-...
        [string] $Add,

        # As they stand in the line.
        [AllowEmptyCollection()]
        [string[]] $Remove = @()
    )
    $lines = [regex]::Matches($Text, "(?m)^($Right[ \t]*=[ \t]*)([^\r\n]*)")
    if ($lines.Count -gt 1) {
        throw "the export of secedit.exe has $($lines.Count) lines for $Right."
    }
    if ($lines.Count -eq 0) {
        # Nobody holds it: the line is absent.
        $section = [regex]::Match($Text, '(?m)^\[Privilege Rights\][ \t]*(\r?\n)')
        if (-not $section.Success) {
            throw 'the export of secedit.exe has no section [Privilege Rights].'
        }
        return $Text.Insert($section.Index + $section.Length, ('{0} = {1}{2}' -f $Right, $Add, $section.Groups[1].Value))
    }
    $list = $lines[0].Groups[2]
    $holders = @(($list.Value -split ',').Where({ $_.Trim() -and $Remove -notcontains $_.Trim() }))
    if ($Add) {
        $holders += $Add
    }
    $Text.Remove($list.Index, $list.Length).Insert($list.Index, ($holders -join ','))
}
