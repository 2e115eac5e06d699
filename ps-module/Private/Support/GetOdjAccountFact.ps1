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
    $failures = @()
    $queries = @(@{ ConnectorComputer = ($ComputerName -split '\.')[0] }) + @($Account.Where({ $_ }).ForEach({ @{ Identity = $_ } }))
    foreach ($query in $queries) {
        foreach ($msa in Get-OdjMsa @query @Connection -ErrorAction SilentlyContinue -ErrorVariable failures) {
            $accounts[$msa.Sid] = $msa
        }
        foreach ($failure in $failures) {
            $problem = ConvertFromOdjFailure -Failure $failure
            $problem.Remove('category')
            $problem.target = [string]$problem.target
            $problems.Add($problem)
        }
    }
    [pscustomobject]@{ Accounts = @($accounts.Values); Problems = $problems.ToArray() }
}
