function GetOdjWizardConfigFact {
    # The wizard's config file as it is, and files beside it with the misspelt name.
    [OutputType([System.Collections.IDictionary])]
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    $wizard = $script:OdjConnectorConfig.wizard
    if (-not $Folder) {
        throw 'no connector is installed here.'
    }
    $wizardFolder = Join-Path -Path $Folder -ChildPath $wizard.folder
    if (-not [System.IO.Directory]::Exists($wizardFolder)) {
        throw "there is no folder $wizardFolder."
    }
    $pattern = '^{0}.*{1}$' -f [regex]::Escape($wizard.fileNamePrefix), [regex]::Escape($wizard.fileNameSuffix)
    $names = @([System.IO.Directory]::GetFiles($wizardFolder).ForEach({ [System.IO.Path]::GetFileName($_) }).Where({ $_ -match $pattern }))
    $misspelt = @($names.Where({ $_ -ne $wizard.fileName }))
    $file = Join-Path -Path $wizardFolder -ChildPath $wizard.fileName
    if ($names -notcontains $wizard.fileName -and $misspelt.Count -gt 0) {
        $file = Join-Path -Path $wizardFolder -ChildPath $misspelt[0]
        $misspelt = @($misspelt | Select-Object -Skip 1)
    }
    $fact = ReadOdjFileFact -Path $file
    $fact['misspelt'] = [string[]]$misspelt
    $fact
}
