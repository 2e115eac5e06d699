function ConvertToOdjParameter {
    # The parameters of a request (camelCase JSON) -> a table to splat. Secrets become what the cmdlet takes by the
    # type it declares; nobody is asked anything, since nobody is there. Every text begins with '=': PowerShell 7 would
    # read one that looks like a time as a time.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.CommandInfo] $Command,

        [Parameter(Mandatory)]
        [psobject] $Values
    )
    $parameters = @{ ErrorAction = 'Continue'; WarningAction = 'Continue' }
    if ($Command.Parameters.ContainsKey('Confirm')) {
        $parameters['Confirm'] = $false
    }
    foreach ($property in $Values.PSObject.Properties) {
        $name = $property.Name
        $value = $property.Value
        $declared = $Command.Parameters[$name]
        if ($null -ne $declared -and $declared.ParameterType -eq [pscredential]) {
            $password = [System.Net.NetworkCredential]::new('', $value.password.Substring(1)).SecurePassword
            $value = [pscredential]::new($value.userName.Substring(1), $password)
        } elseif ($null -ne $declared -and $declared.ParameterType -eq [securestring]) {
            $value = [System.Net.NetworkCredential]::new('', $value.Substring(1)).SecurePassword
        } elseif ($value -is [string]) {
            $value = $value.Substring(1)
        } elseif ($value -is [array]) {
            $value = @(foreach ($text in $value) { $text.Substring(1) })
        }
        $parameters[$name] = $value
    }
    $parameters
}
