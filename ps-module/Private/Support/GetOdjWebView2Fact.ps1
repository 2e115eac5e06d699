function GetOdjWebView2Fact {
    # The runtime that the sign-in uses, and who may write to its data folder.
    [OutputType([System.Collections.IDictionary])]
    param (
        [AllowEmptyString()]
        [string] $Folder
    )
    $fact = [ordered]@{
        version        = ReadOdjRegistryValue -Key $script:OdjRequirements.webView2ClientKey -Name 'pv'
        dataFolder     = $null
        dataFolderSddl = $null
    }
    if ($Folder) {
        $wizard = $script:OdjConnectorConfig.wizard
        $program = $wizard.fileName -replace '\.config$', ''
        $dataFolder = [System.IO.Path]::Combine($Folder, $wizard.folder, "$program.WebView2")
        if ([System.IO.Directory]::Exists($dataFolder)) {
            $fact.dataFolder = $dataFolder
            $security = Get-Acl -LiteralPath $dataFolder -ErrorAction SilentlyContinue
            if ($null -ne $security) {
                $fact.dataFolderSddl = $security.Sddl
            }
        }
    }
    $fact
}
