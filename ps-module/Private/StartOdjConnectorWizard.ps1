function StartOdjConnectorWizard {
    # What the Start menu does. The window stays open when this returns.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    $computer = GetOdjComputerName
    try {
        $here = FindOdjInstalledConnector -Cmdlet $Cmdlet -Required
        if (-not $here.Installed) {
            throw (NewOdjFailure -Id ConnectorNotInstalled -Values @{ computer = $computer })
        }
        $wizard = $script:OdjConnectorConfig.wizard
        $file = [System.IO.Path]::Combine($here.Folder, $wizard.folder, ($wizard.fileName -replace '\.config$', ''))
        if (-not [System.IO.File]::Exists($file)) {
            throw (NewOdjFailure -Id WizardNotFound -Values @{ file = $file })
        }
        if ($Cmdlet.ShouldProcess($file, $script:OdjMessages.OperationOpenWizard)) {
            StartOdjProgram -Path $file -NoWait
        }
    } catch {
        WriteOdjSetupFailure -Cmdlet $Cmdlet -ErrorRecord $_ -Target $computer
    }
}
