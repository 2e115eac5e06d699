function GetOdjInstallStep {
    # The steps of an installation or update in their order, as -WhatIf and -Confirm show them.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [string] $Action,

        # What ReadOdjSetup gave.
        [Parameter(Mandatory)]
        [psobject] $Setup,

        # What FindOdjConnector gave.
        [Parameter(Mandatory)]
        [psobject] $Here,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $OrganizationalUnit,

        [switch] $Quiet,

        [switch] $Wait
    )
    $texts = $script:OdjRequirements.setup
    $steps = @(
        if ($Action -ne 'Merge') {
            $script:OdjMessages.StepKeepSetup -f $texts.fileName, $Setup.Version
        }
        if ($Action -eq 'Update') {
            $script:OdjMessages.StepSave -f $Here.ServiceAccount
        }
        if ($Action -ne 'Merge') {
            if ($Quiet) {
                $script:OdjMessages.StepRunQuietly -f ($texts.quietArguments -join ' ')
            } else {
                $script:OdjMessages.StepRun
            }
        }
        if ($Action -eq 'Update') {
            $script:OdjMessages.StepReplace -f $Here.Build
        }
        if ($Action -in 'Update', 'Merge') {
            $script:OdjMessages.StepMerge
            $script:OdjMessages.StepLookAtAccount
        }
        if ($OrganizationalUnit.Count -gt 0) {
            $script:OdjMessages.StepSetUnits -f ($OrganizationalUnit -join '; ')
        }
        if ($Wait) {
            $script:OdjMessages.StepWait
        }
    )
    for ($number = 1; $number -le $steps.Count; $number++) {
        '{0}. {1}' -f $number, $steps[$number - 1]
    }
}
