function WriteOdjIEEscNeed {
    # Builds that sign in through WebView2 do not need IE ESC off: say so, and go on.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowNull()]
        [version] $ConnectorVersion
    )
    $build = $ConnectorVersion
    $text = $script:OdjMessages.WarningIEEscNotNeeded
    if ($null -eq $build) {
        $text = $script:OdjMessages.WarningIEEscNotNeededHere
        $build = (FindOdjConnector).Build -as [version]
    }
    $first = $script:OdjRequirements.connector.webView2SignInBuild
    if ($null -ne $build -and $build -ge [version]$first) {
        $Cmdlet.WriteWarning(($text -f $build, $first))
    }
}
