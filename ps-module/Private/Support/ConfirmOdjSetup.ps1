function ConfirmOdjSetup {
    # Shows the steps in their order with -WhatIf and -Confirm, and asks once for all of them.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Title,

        [Parameter(Mandatory)]
        [string[]] $Step
    )
    $list = $Step -join "`n"
    $Cmdlet.ShouldProcess("${Title}:`n$list", "${Title}?`n$list", $script:OdjMessages.CaptionSetup)
}
