function WriteOdjIEEscNeed {
    # Builds that sign in through WebView2 do not need IE ESC off: say so, and go on.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [AllowNull()]
        [version] $ConnectorVersion
    )
    $build = $ConnectorVersion
    $which = 'The connector {0}'
    if ($null -eq $build) {
        $which = 'The installed connector {0}'
        $build = (FindOdjConnector).Build -as [version]
    }
    $first = $script:OdjRequirements.connector.webView2SignInBuild
    if ($null -ne $build -and $build -ge [version]$first) {
        $text = "$which signs in through WebView2 (from build {1}) and does not need this; it is done all the same."
        $Cmdlet.WriteWarning(($text -f $build, $first))
    }
}
