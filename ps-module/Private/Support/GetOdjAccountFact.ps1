function GetOdjAccountFact {
    # The accounts linked to this computer and those that are named, each once, and what could not be found.
    param (
        [Parameter(Mandatory)]
        [string] $ComputerName,

        [AllowEmptyCollection()]
        [string[]] $Account,

        [Parameter(Mandatory)]
        [hashtable] $Connection
    )
    $problems = [System.Collections.Generic.List[object]]::new()
    $accounts = [ordered]@{}
    $queries = @(@{ ConnectorComputer = ($ComputerName -split '\.')[0] }) + @($Account.Where({ $_ }).ForEach({ @{ Identity = $_ } }))
    foreach ($query in $queries) {
        # Not -ErrorVariable: it also holds what the cmdlet itself caught.
        foreach ($item in Get-OdjMsa @query @Connection -ErrorAction Continue 2>&1) {
            if ($item -isnot [System.Management.Automation.ErrorRecord]) {
                $accounts[$item.Sid] = $item
                continue
            }
            $problem = ConvertFromOdjFailure -Failure $item
            $problem.Remove('category')
            $problem.target = [string]$problem.target
            $problems.Add($problem)
        }
    }
    [pscustomobject]@{ Accounts = @($accounts.Values); Problems = $problems.ToArray() }
}
