function NewOdjStateSubfolder {
    # A new folder below the state folder, named by the time so that names sort by it.
    [OutputType([string])]
    param (
        # Such as logs.
        [Parameter(Mandatory)]
        [string] $Name
    )
    $time = [datetime]::UtcNow.ToString('yyyy-MM-ddTHHmmssZ', [cultureinfo]::InvariantCulture)
    $leaf = '{0}-{1}' -f $time, [guid]::NewGuid().ToString('N').Substring(0, 4)
    $folder = [System.IO.Path]::Combine((GetOdjStateFolder), $Name, $leaf)
    try {
        $null = [System.IO.Directory]::CreateDirectory($folder)
    } catch {
        throw (NewOdjFailure -Id FileUnwritable -Values @{ file = $folder; reason = $_.Exception.GetBaseException().Message } -Cause $_.Exception)
    }
    $folder
}
