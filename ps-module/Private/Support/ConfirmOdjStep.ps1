function ConfirmOdjStep {
    # Whether a step of a plan may be done, or taken back: what -WhatIf shows and -Confirm asks.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Asks ShouldProcess with what there is to do and the step's id.
        [Parameter(Mandatory)]
        [scriptblock] $Agree,

        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [string] $Kind,

        [Parameter(Mandatory)]
        [string] $Title,

        [AllowEmptyCollection()]
        [string[]] $Details
    )
    $text = @($Title) + @($Details).ForEach({ "    $_" }) -join "`n"
    if (-not (& $Agree $text $Id)) {
        return $false
    }
    if ($Kind -eq 'sign-in') {
        # The one step that a person does while this waits.
        $Cmdlet.WriteWarning($text)
    }
    $true
}
