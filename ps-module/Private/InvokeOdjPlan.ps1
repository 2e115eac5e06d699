function InvokeOdjPlan {
    # odj leads; each step is agreed to, run and written to the pipeline here.
    [OutputType('Odj.PlanStepResult')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $SitePath,

        [int] $TimeoutSeconds,

        [AllowEmptyString()]
        [string] $Server,

        [AllowNull()]
        [pscredential] $Credential,

        [AllowEmptyString()]
        [string] $TenantId,

        [AllowEmptyString()]
        [string] $ClientId,

        [AllowNull()]
        [securestring] $ClientSecret,

        [AllowEmptyString()]
        [string] $Cloud
    )
    $tenant = @{ TenantId = $TenantId; ClientId = $ClientId; ClientSecret = $ClientSecret; Cloud = $Cloud }
    $call = GetOdjSiteArgument -Cmdlet $Cmdlet -SitePath $SitePath -Server $Server -Credential $Credential -Tenant $tenant
    $call.Arguments = @('apply') + $call.Arguments + '--yes', '--timeout', [string]$TimeoutSeconds, '--json'
    # Each step is asked for by itself: ConfirmOdjStep, which odj calls, runs this.
    $call.Known['Agree'] = { param ($Text, $Id) $Cmdlet.ShouldProcess("Do: $Text", "Do: $Text", $Id) }
    $applied = InvokeOdjCli -Cmdlet $Cmdlet @call
    if ($null -ne $applied) {
        foreach ($note in $applied.notes) {
            $Cmdlet.WriteWarning($note)
        }
    }
}
