function SaveOdjConnector {
    # What setup may lose, on disk before it runs: both config files in their folders, and a record of build, account and
    # settings. The record is open until CloseOdjSavedConnector.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here
    )
    $folder = NewOdjStateSubfolder -Name 'connector'
    $record = [ordered]@{
        format               = 1
        time                 = ConvertFromOdjObject -InputObject ([datetime]::UtcNow)
        computer             = GetOdjComputerName
        build                = $Here.Build
        folder               = $Here.Folder
        serviceAccount       = $Here.ServiceAccount
        files                = [string[]]@(GetOdjConfigFile -Folder $Here.Folder)
        organizationalUnits  = [string[]]@()
        managedServiceAccount = $null
        disableOUUpdates     = $null
        skipByoMsaPrivilegeCheck = $null
        closed               = $null
    }
    try {
        foreach ($name in $record.files) {
            $copy = [System.IO.Path]::Combine($folder, $name)
            $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($copy))
            CopyOdjFile -From ([System.IO.Path]::Combine($Here.Folder, $name)) -To $copy
        }
        if (-not $Here.Legacy -and $record.files.Count -gt 0) {
            $settings = ReadOdjConfig -Cmdlet $Cmdlet -Path $folder
            if ($null -ne $settings) {
                foreach ($name in 'organizationalUnits', 'managedServiceAccount', 'disableOUUpdates', 'skipByoMsaPrivilegeCheck') {
                    $record[$name] = $settings.$name
                }
            }
        }
        WriteOdjSavedConnector -Folder $folder -Record $record
    } catch [System.IO.IOException], [System.UnauthorizedAccessException] {
        $values = @{ file = $folder; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id FileUnwritable -Values $values -Cause $_.Exception)
    }
    [pscustomobject]@{ Folder = $folder; Record = [pscustomobject]$record }
}
