function ReadServer {
    # The state of the make-believe server: tables within tables, in the order of the file.
    if (-not $env:ODJ_LAB_SERVER) {
        throw [System.InvalidOperationException]::new('The stand-ins need a server: set ODJ_LAB_SERVER to its folder.')
    }
    $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'server.json'))
    ConvertFrom-Json -InputObject $text -AsHashtable
}

function WriteServer {
    # As a whole, so that nobody reads half of it.
    param ($Server)
    $file = [System.IO.Path]::Combine($env:ODJ_LAB_SERVER, 'server.json')
    $unfinished = '{0}.{1}' -f $file, $PID
    [System.IO.File]::WriteAllText($unfinished, (ConvertTo-Json -InputObject $Server -Depth 16) + "`n")
    [System.IO.File]::Move($unfinished, $file, $true)
}

function FindKey {
    # The name under which a table holds an entry, in any case; $null where it does not.
    param ($Table, [string] $Name)
    foreach ($key in $Table.Keys) {
        if ([string]::Equals($key, $Name, [System.StringComparison]::OrdinalIgnoreCase)) {
            return $key
        }
    }
}

function WriteFailure {
    # A non-terminating error with the id that Microsoft's cmdlets give it.
    param ($Cmdlet, [System.Exception] $Exception, [string] $Id, [System.Management.Automation.ErrorCategory] $Category, $Target)
    $Cmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($Exception, $Id, $Category, $Target))
}

function InvokeReal {
    # The cmdlet that a function of this module hides.
    param ([string] $Name, $Parameters)
    $real = $ExecutionContext.InvokeCommand.GetCommand($Name, [System.Management.Automation.CommandTypes]::Cmdlet)
    if ($null -eq $real) {
        throw [System.Management.Automation.CommandNotFoundException]::new("There is no real $Name here.")
    }
    & $real @Parameters
}

function ReadProgram {
    # What Windows reads out of an executable: server.json has it by path, else the file itself (test/lab/bootstrapper.ts).
    param ($Server, [string] $Path)
    $known = $Server['files'][$Path]
    if ($null -eq $known) {
        $text = [System.IO.File]::ReadAllText($Path)
        if ($text.StartsWith('MZ{')) {
            $known = ConvertFrom-Json -InputObject $text.Substring(2) -AsHashtable
        }
    }
    $known
}
