@{
    RootModule        = 'ActiveDirectory.psm1'
    ModuleVersion     = '1.0.1.0'
    GUID              = '43c15630-959c-49e4-a977-758c5cc93408'
    Author            = 'OdjConnector'
    Description       = 'Stand-in for the service-account cmdlets of RSAT ActiveDirectory, on the lab''s domain controller'
    FunctionsToExport = @(
        'Add-ADComputerServiceAccount'
        'Get-ADServiceAccount'
        'Install-ADServiceAccount'
        'New-ADServiceAccount'
        'Remove-ADComputerServiceAccount'
        'Remove-ADServiceAccount'
        'Test-ADServiceAccount'
        'Uninstall-ADServiceAccount'
    )
    CmdletsToExport   = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
