function ChangeOdjProxy {
    # Both config files or none: a dry run first, whose exact changes -WhatIf and -Confirm show. Then the service is
    # restarted where it runs: it reads its file when it starts.
    [OutputType('Odj.ProxyChange')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Of "odj proxy", without the folder.
        [Parameter(Mandatory)]
        [string[]] $Arguments,

        # The folder of a connector that is not the one of this server.
        [AllowEmptyString()]
        [string] $Path,

        [switch] $NoRestart
    )
    $folder = ResolveOdjConfigPath -Cmdlet $Cmdlet -Path @($Path).Where({ $_ })
    $command = @('proxy') + $Arguments + $folder + '--json'
    $property = 'Path', 'Program', 'State', 'Address', 'BypassOnLocal', 'Changed', 'BackupFile', 'Diff'
    $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments ($command + '--dry-run') -Target $folder
    if ($null -eq $document) {
        return
    }
    $changing = @($document.results | Where-Object { $_.changed })
    $declined = @(foreach ($planned in $changing) {
            $operation = $script:OdjMessages.OperationChangeConfig -f $planned.path, $planned.diff
            $question = $script:OdjMessages.QuestionChangeConfig -f $planned.path, $planned.diff
            if (-not $Cmdlet.ShouldProcess($operation, $question, $script:OdjMessages.CaptionChangeProxy)) {
                $planned
            }
        })
    if ($declined.Count -gt 0 -and $declined.Count -lt $changing.Count) {
        $Cmdlet.WriteWarning($script:OdjMessages.WarningBothOrNeither)
    }
    $write = $changing.Count -gt 0 -and $declined.Count -eq 0
    if ($write) {
        $document = InvokeOdjCli -Cmdlet $Cmdlet -Arguments $command -Target $folder
        if ($null -eq $document) {
            return
        }
    }
    foreach ($result in $document.results) {
        $object = ConvertToOdjObject -InputObject $result -TypeName 'Odj.ProxyChange' -Property $property
        $object.Changed = $object.Changed -and $write
        $object
    }
    if ($changing.Count -eq 0) {
        return
    }
    if ($NoRestart -or $Path) {
        $Cmdlet.WriteWarning($script:OdjMessages.WarningRestartNeededThere)
    } elseif ($write -or $declined.Count -eq $changing.Count) {
        # With -WhatIf it tells of the restart too.
        $null = RestartOdjService -Cmdlet $Cmdlet -OnlyRunning
    }
}
