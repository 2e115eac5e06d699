<#
    .SYNOPSIS
        Collects the facts of many connector servers over PowerShell remoting, at most so many at once, into a folder.

    .DESCRIPTION
        Runs Get-OdjFact on each server and writes its document to NAME.json in the folder, replaced in one step; gives one
        object for each server. A server that does not answer is an error and does not keep the others waiting. Then
        "odj report FOLDER --html fleet.html" makes one page of all, and Test-OdjSite -ServerFactPath takes the files.

        The double hop: a remote session may not sign in further from the server with your Kerberos ticket, so without
        -Credential the directory part of a document says why it could not be read. That is no loss where Test-OdjSite
        or odj facts reads the directory here, once for all. With -Credential each server signs in to the directory with
        that account: the password is sent to the server, so take one that may only read, or let Save-OdjFact.ps1 do it
        as a scheduled task, which needs no password.

    .PARAMETER ComputerName
        The servers.

    .PARAMETER Path
        The folder for the documents; it is made where it is missing.

    .PARAMETER ThrottleLimit
        How many servers are asked at the same time.

    .PARAMETER Server
        The domain controller that the servers ask.

    .PARAMETER Credential
        The account with which the servers sign in to the directory.

    .EXAMPLE
        ./Save-OdjFleetFact.ps1 -ComputerName SRV1, SRV2 -Path facts -ThrottleLimit 16

    .LINK
        https://learn.microsoft.com/powershell/scripting/security/remoting/ps-remoting-second-hop
#>
[CmdletBinding()]
[OutputType([psobject])]
param (
    [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
    [ValidatePattern('^[\w.-]+$')]
    [string[]] $ComputerName,

    [Parameter(Mandatory, Position = 1)]
    [ValidateNotNullOrEmpty()]
    [string] $Path,

    [ValidateRange(1, 256)]
    [int] $ThrottleLimit = 32,

    [string] $Server,

    [pscredential] $Credential
)
begin {
    $names = [System.Collections.Generic.List[string]]::new()
    $folder = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    $null = [System.IO.Directory]::CreateDirectory($folder)
}
process {
    $names.AddRange($ComputerName)
}
end {
    $question = @{}
    foreach ($name in 'Server', 'Credential') {
        if ($null -ne $PSBoundParameters[$name]) {
            $question[$name] = $PSBoundParameters[$name]
        }
    }
    $collect = {
        param ($Question)
        Import-Module -Name OdjConnector -ErrorAction Stop
        (Get-OdjFact @Question -ErrorAction Stop).Json
    }
    $answers = Invoke-Command -ComputerName $names.ToArray() -ThrottleLimit $ThrottleLimit -ScriptBlock $collect -ArgumentList $question
    foreach ($answer in $answers) {
        # The name comes from the connection, not from what a server says of itself.
        $name = ($answer.PSComputerName -split '\.')[0]
        try {
            $document = ConvertFrom-Json -InputObject $answer
            $file = Join-Path -Path $folder -ChildPath "$name.json"
            $temporary = '{0}.{1}.tmp' -f $file, [guid]::NewGuid().ToString('N')
            [System.IO.File]::WriteAllText($temporary, "$answer`n")
            if ([System.IO.File]::Exists($file)) {
                [System.IO.File]::Replace($temporary, $file, [System.Management.Automation.Language.NullString]::Value)
            } else {
                [System.IO.File]::Move($temporary, $file)
            }
        } catch {
            Write-Error -Message "The document of $name could not be kept: $($_.Exception.Message)" -TargetObject $name
            continue
        }
        $directory = 'Read'
        if ($null -ne $document.directory.PSObject.Properties['reason']) {
            $directory = $document.directory.reason
        }
        [pscustomobject]@{ ComputerName = $name; Path = $file; Directory = $directory }
    }
}
