function GetOdjStateFolder {
    # Where this product keeps what it must remember, made so that only administrators can read it.
    [OutputType([string])]
    param (
        # Only where it is, for reading what may be in it.
        [switch] $WithoutMaking
    )
    $windows = TestOdjWindows
    if ($env:ODJ_STATE) {
        $folder = [System.IO.Path]::GetFullPath($env:ODJ_STATE)
    } elseif ($windows) {
        $folder = [System.IO.Path]::Combine($env:ProgramData, 'OdjConnector')
    } elseif ($env:XDG_STATE_HOME -and [System.IO.Path]::IsPathRooted($env:XDG_STATE_HOME)) {
        $folder = [System.IO.Path]::Combine($env:XDG_STATE_HOME, 'odj')
    } else {
        $folder = [System.IO.Path]::Combine($env:HOME, '.local', 'state', 'odj')
    }
    if ($WithoutMaking -or [System.IO.Directory]::Exists($folder)) {
        return $folder
    }
    try {
        if ($windows) {
            $null = [System.IO.Directory]::CreateDirectory($folder)
            # Administrators and SYSTEM, nothing inherited: in ProgramData everybody may read.
            $security = [System.Security.AccessControl.DirectorySecurity]::new()
            $security.SetSecurityDescriptorSddlForm('D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)')
            Set-Acl -LiteralPath $folder -AclObject $security -WhatIf:$false -Confirm:$false
        } else {
            # .NET Framework has neither this overload nor this enumeration, and never comes here.
            $null = [System.IO.Directory]::CreateDirectory($folder, [System.IO.UnixFileMode]'UserRead, UserWrite, UserExecute')
        }
    } catch {
        $values = @{ folder = $folder; reason = $_.Exception.GetBaseException().Message }
        throw (NewOdjFailure -Id StateDirectoryUnusable -Values $values -Cause $_.Exception)
    }
    $folder
}
