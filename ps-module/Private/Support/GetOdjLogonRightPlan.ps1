function GetOdjLogonRightPlan {
    # What is to be written so that an account may, or may no longer, log on as a service: Text, $null where it is so
    # already; Refusal and its Values where it must not be written here. Throws where the rights cannot be read.
    param (
        # From ResolveOdjAccount.
        [Parameter(Mandatory)]
        [psobject] $Trustee,

        # The short name of its domain.
        [Parameter(Mandatory)]
        [string] $Domain,

        [Parameter(Mandatory)]
        [ValidateSet('Grant', 'Revoke')]
        [string] $Change
    )
    $names = $script:OdjRequirements.logonRight
    $plan = [pscustomobject]@{ Export = ExportOdjUserRight; Text = $null; Refusal = $null; Values = @{} }
    $isTrustee = {
        # An export names an account where it does not give its SID.
        $args[0] -eq $Trustee.Sid -or $args[0] -eq $Trustee.SamAccountName -or $args[0] -eq "$Domain\$($Trustee.SamAccountName)"
    }
    $denied = @($plan.Export.Rights[$names.denied]).Where({ $_ -in $names.everyone -or (& $isTrustee $_) })
    if ($Change -eq 'Grant' -and $denied.Count -gt 0) {
        $policy = GetOdjLogonRightPolicy -Right $names.denied
        $plan.Refusal = 'LogonRightDenied'
        $plan.Values = @{ holder = $denied[0]; setBy = (FormatOdjPolicy -Policy $policy) }
        return $plan
    }
    $held = @(@($plan.Export.Rights[$names.right]).Where({ $_ -and (& $isTrustee $_) }))
    if (($held.Count -gt 0) -eq ($Change -eq 'Grant')) {
        return $plan
    }
    $policy = GetOdjLogonRightPolicy -Right $names.right
    if ($null -ne $policy) {
        $plan.Refusal = 'LogonRightSetByPolicy'
        $plan.Values = @{ setBy = (FormatOdjPolicy -Policy $policy); holders = ($policy.holders -join ', ') }
        return $plan
    }
    if ($Change -eq 'Grant') {
        $plan.Text = EditOdjUserRight -Text $plan.Export.Text -Right $names.right -Add "*$($Trustee.Sid)"
    } else {
        $plan.Text = EditOdjUserRight -Text $plan.Export.Text -Right $names.right -Remove @($held + @($held.ForEach({ "*$_" })))
    }
    $plan
}
