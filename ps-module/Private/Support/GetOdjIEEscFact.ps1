function GetOdjIEEscFact {
    # Internet Explorer Enhanced Security by role, and for whom Disable-IEEsc left it off.
    [OutputType([System.Collections.IDictionary])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )
    $setting = $script:OdjRequirements.internetExplorerEnhancedSecurity
    $record = ReadOdjIEEscRecord -Cmdlet $Cmdlet -Path ([System.IO.Path]::Combine((GetOdjStateFolder -WithoutMaking), 'ie-esc.json'))
    $fact = [ordered]@{}
    $turnedOff = [System.Collections.Generic.List[string]]::new()
    foreach ($role in 'Administrators', 'Users') {
        $value = ReadOdjRegistryValue -Key ('{0}\{1}' -f $setting.key, $setting[$role]) -Name $setting.value
        # Absent means off.
        $fact[$role.ToLowerInvariant()] = $value -eq 1
        if ($value -ne 1 -and $record.ContainsKey($role) -and $record[$role].Value -eq 1 -and $null -eq $record[$role].Restored) {
            $turnedOff.Add($role)
        }
    }
    $fact['turnedOff'] = $turnedOff.ToArray()
    $fact
}
