@{
    RootModule        = 'WindowsServer.psm1'
    ModuleVersion     = '1.0.0.0'
    GUID              = '0d9f5b8e-2c64-4d0e-9a4c-6f1f0a0b7c35'
    Author            = 'OdjConnector'
    Description       = 'Stand-in for the cmdlets that reach Windows itself, on a make-believe server kept in a folder'
    FunctionsToExport = @(
        'Get-Acl'
        'Get-AuthenticodeSignature'
        'Get-ChildItem'
        'Get-CimInstance'
        'Get-Item'
        'Get-ItemProperty'
        'Get-Service'
        'Get-WinEvent'
        'New-Item'
        'New-ItemProperty'
        'Remove-ItemProperty'
        'Restart-Service'
        'secedit.exe'
        'Set-ItemProperty'
        'Start-Process'
        'Start-Service'
        'Stop-Service'
        'Test-Path'
    )
    CmdletsToExport   = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
