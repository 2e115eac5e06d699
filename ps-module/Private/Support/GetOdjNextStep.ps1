function GetOdjNextStep {
    # What a person does after the installation, in the order of Microsoft's procedure.
    [OutputType([string[]])]
    param (
        # Odj.Installation
        [Parameter(Mandatory)]
        [psobject] $Result,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        # The list in the configuration file is empty.
        [switch] $WithoutUnit,

        [switch] $Legacy
    )
    if ($Result.RebootRequired) {
        $script:OdjMessages.NextRestart
    }
    if ($Legacy) {
        $script:OdjMessages.NextSignInLegacy
        $script:OdjMessages.NextDelegateLegacy -f $Result.ComputerName
    } elseif ($Here.ServiceAccount -in $null, 'LocalSystem') {
        if ($WithoutUnit) {
            $script:OdjMessages.NextSetUnits
        }
        $script:OdjMessages.NextSignIn
        $script:OdjMessages.NextGrant -f $Result.ComputerName
    } elseif ($Here.ServiceState -ne 'Running') {
        $script:OdjMessages.NextStartService
    } elseif ($Result.Merged.Count -gt 0) {
        $script:OdjMessages.NextRestartService
    }
    $script:OdjMessages.NextVerify
}
