function secedit.exe {
    # secedit /export | /configure for user rights (area USER_RIGHTS), as the command's documentation has them:
    # security templates are UTF-16, a right that a template names is replaced as a whole, others stay.
    $arguments = @($args)
    $verb = if ($arguments.Count -gt 0) { $arguments[0].ToLowerInvariant() } else { '' }
    $options = ReadOption -Arguments $arguments
    if ($verb -notin '/export', '/configure' -or -not $options.ContainsKey('cfg') -or ($verb -eq '/configure' -and -not $options.ContainsKey('db'))) {
        $global:LASTEXITCODE = 1
        return 'The parameter is incorrect. See "secedit /?" for help.'
    }
    $server = ReadServer
    try {
        if ($verb -eq '/export') {
            WriteTemplate -Server $server -File $options['cfg']
        } else {
            if ($server['secedit'] -eq 'refuses') {
                throw [System.InvalidOperationException]::new('Access is denied.')
            }
            ReadTemplate -Server $server -File $options['cfg']
            if ($server['secedit'] -ne 'forgets') {
                WriteServer -Server $server
            }
        }
    } catch [System.IO.IOException], [System.InvalidOperationException] {
        $global:LASTEXITCODE = 1
        return 'The task is completed with an error.', $_.Exception.Message
    }
    $global:LASTEXITCODE = 0
    if (-not $options.ContainsKey('quiet')) {
        'The task has completed successfully.'
        'See log %windir%\security\logs\scesrv.log for detail info.'
    }
}

function ReadOption {
    # /name value, or /name alone.
    param ([object[]] $Arguments)
    $options = @{}
    for ($index = 1; $index -lt $Arguments.Count; $index++) {
        $name = ([string]$Arguments[$index]).TrimStart('/').ToLowerInvariant()
        $options[$name] = ''
        if ($index + 1 -lt $Arguments.Count -and -not (IsOption -Text $Arguments[$index + 1])) {
            $index++
            $options[$name] = [string]$Arguments[$index]
        }
    }
    $options
}

function IsOption {
    # A path begins with / too where there are no drives.
    param ([string] $Text)
    $Text -match '^/(db|cfg|areas|log|quiet|overwrite|mergedpolicy|verbose)$'
}

function WriteTemplate {
    param ($Server, [string] $File)
    $lines = @('[Unicode]', 'Unicode=yes', '[Privilege Rights]')
    foreach ($right in @($Server['userRights'].Keys | Sort-Object)) {
        $holders = @($Server['userRights'][$right] | ForEach-Object { if ($_ -like 'S-1-*') { "*$_" } else { $_ } })
        $lines += '{0} = {1}' -f $right, ($holders -join ',')
    }
    $lines += '[Version]', 'signature="$CHICAGO$"', 'Revision=1'
    [System.IO.File]::WriteAllText($File, ($lines -join "`r`n") + "`r`n", [System.Text.Encoding]::Unicode)
}

function ReadTemplate {
    param ($Server, [string] $File)
    $section = ''
    # Names that Windows can map: those that it has given out itself.
    $known = @($Server['userRights'].Values | ForEach-Object { $_ } | Where-Object { $_ -notlike 'S-1-*' })
    foreach ($line in [System.IO.File]::ReadAllText($File) -split '\r?\n') {
        if ($line -match '^\s*\[(.+)\]\s*$') {
            $section = $Matches[1]
        } elseif ($section -eq 'Privilege Rights' -and $line -match '^\s*(\w+)\s*=\s*(.*?)\s*$') {
            $right, $list = $Matches[1], $Matches[2]
            $holders = @(foreach ($holder in $list -split '\s*,\s*') { if ($holder) { $holder } })
            foreach ($holder in $holders) {
                if ($holder -notmatch '^\*S-1-\d+(-\d+)+$' -and $known -notcontains $holder) {
                    throw [System.InvalidOperationException]::new('No mapping between account names and security IDs was done.')
                }
            }
            $Server['userRights'][$right] = [string[]]@($holders | ForEach-Object { $_.TrimStart('*') })
        }
    }
}
