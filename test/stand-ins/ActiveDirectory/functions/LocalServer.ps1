function ReadInstalled {
    # The sAMAccountNames that are installed on the make-believe server.
    $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'server.json'))
    $list = [regex]::Match($text, '"installedServiceAccounts":\s*\[([^\]]*)\]').Groups[1].Value
    foreach ($match in [regex]::Matches($list, '"([^"]*)"')) {
        $match.Groups[1].Value
    }
}

function WriteInstalled {
    param ([string[]] $Name)
    $file = [System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'server.json')
    $quoted = @($Name | ForEach-Object { '"{0}"' -f $_ })
    $list = '"installedServiceAccounts": [{0}]' -f ($quoted -join ', ')
    $text = [System.IO.File]::ReadAllText($file)
    [System.IO.File]::WriteAllText($file, [regex]::Replace($text, '"installedServiceAccounts":\s*\[[^\]]*\]', $list.Replace('$', '$$')))
}

function GetLocalServer {
    # The name of the make-believe server, and the domain controller it would find.
    $server = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'server.json'))
    $lab = [System.IO.File]::ReadAllText($env:ODJ_LAB)
    [pscustomobject]@{
        Name             = [regex]::Match($server, '"computerName":\s*"([^"]+)"').Groups[1].Value
        DomainController = [regex]::Match($lab, '"host":\s*"([^"]+)"').Groups[1].Value
    }
}
