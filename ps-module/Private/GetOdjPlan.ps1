function GetOdjPlan {
    # odj makes the plan; what it asks of the directory is answered here.
    [OutputType('Odj.PlanStep')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $SitePath,

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
    $call.Arguments = @('plan') + $call.Arguments + '--json'
    $plan = InvokeOdjCli -Cmdlet $Cmdlet @call
    if ($null -eq $plan) {
        return
    }
    foreach ($note in $plan.notes) {
        $Cmdlet.WriteWarning($note)
    }
    foreach ($obstacle in $plan.obstacles) {
        WriteOdjError -Cmdlet $Cmdlet -Id PlanBlocked -Target $call.Target -Values @{ reason = $obstacle.what; remedy = $obstacle.remedy }
    }
    foreach ($step in $plan.steps) {
        ConvertToOdjObject -InputObject $step -TypeName 'Odj.PlanStep' -Property 'Id', 'Kind', 'Server', 'Title', 'Details'
    }
}
