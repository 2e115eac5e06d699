function TestOdjSavedConnector {
    # Whether the config files of a connector are still, byte for byte, those that were saved.
    [OutputType([bool])]
    param (
        # What SaveOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Saved,

        [AllowEmptyString()]
        [string] $Folder
    )
    if (-not $Folder) {
        return $false
    }
    foreach ($name in $Saved.Record.files) {
        $now = [System.IO.Path]::Combine($Folder, $name)
        if (-not [System.IO.File]::Exists($now)) {
            return $false
        }
        $before = [System.Convert]::ToBase64String([System.IO.File]::ReadAllBytes([System.IO.Path]::Combine($Saved.Folder, $name)))
        if ($before -ne [System.Convert]::ToBase64String([System.IO.File]::ReadAllBytes($now))) {
            return $false
        }
    }
    $true
}
