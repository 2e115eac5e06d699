function ReadOdjProxyState {
    # What there is of an OdjProxy, and the reasons why it is not as asked for.
    [CmdletBinding()]
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [object] $Resource
    )
    $place = GetOdjResourceArgument -Resource $Resource -Property 'Path'
    $wizard, $service = Get-OdjProxy @place -ErrorAction Stop
    $state = @{
        IsSingleInstance = 'Yes'
        Ensure           = 'Present'
        Path             = ResolveOdjConfigPath -Cmdlet $PSCmdlet -Path @($Resource.Path).Where({ $_ })
        State            = $wizard.State
        Reasons          = @()
    }
    if ($wizard.State -eq 'Invalid' -or $service.State -eq 'Invalid') {
        $state.State = 'Invalid'
    } elseif ($wizard.State -ne $service.State -or $wizard.Address -ne $service.Address -or $wizard.BypassOnLocal -ne $service.BypassOnLocal) {
        $state.State = 'Differs'
    }
    switch ($state.State) {
        'None' {
            $state.Ensure = 'Absent'
        }
        'Disabled' {
            $state.Disable = $true
        }
        'Address' {
            $state.Address = $wizard.Address
            $state.BypassOnLocal = $wizard.BypassOnLocal
        }
    }
    $arguments = @('proxy') + @(GetOdjProxyArgument -Cmdlet $PSCmdlet -Resource $Resource) + $state.Path + '--dry-run', '--json'
    $planned = InvokeOdjCli -Cmdlet $PSCmdlet -Arguments $arguments -Target $state.Path
    $state.Reasons = @(foreach ($file in $planned.results | Where-Object { $_.changed }) {
            $phrase = $script:OdjMessages.DifferenceProxy -f $file.program, $file.path
            NewOdjReason -Resource OdjProxy -Code $file.program -Phrase $phrase
        })
    $state
}
