function GetOdjUninstallStep {
    # The steps in their order, as -WhatIf and -Confirm show them.
    [OutputType([string[]])]
    param (
        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        # The bootstrapper of the second stage; nothing where there is none.
        [AllowNull()]
        [psobject] $Setup,

        [switch] $RemoveAccount
    )
    $steps = @(
        if ($Here.Installed) {
            $script:OdjMessages.StepSave -f $Here.ServiceAccount
            $script:OdjMessages.StepUninstall -f $Here.Build
        }
        if ($null -ne $Setup) {
            $script:OdjMessages.StepUninstallAgain -f $Setup.Version
        }
        if ($RemoveAccount) {
            $script:OdjMessages.StepRemoveAccount
        } else {
            $script:OdjMessages.StepSayRest
        }
    )
    for ($number = 1; $number -le $steps.Count; $number++) {
        '{0}. {1}' -f $number, $steps[$number - 1]
    }
}
