function WriteOdjStep {
    # A step of a plan and what became of it, for the pipeline of the cmdlet.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [string] $Kind,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Server,

        [Parameter(Mandatory)]
        [string] $Title,

        [AllowEmptyCollection()]
        [string[]] $Details,

        [Parameter(Mandatory)]
        [string] $Action,

        [AllowNull()]
        [object] $Journal
    )
    $Cmdlet.WriteObject([pscustomobject]@{
            PSTypeName  = 'Odj.PlanStepResult'
            Id          = $Id
            Kind        = $Kind
            Server      = $Server
            Title       = $Title
            Details     = [string[]]@($Details)
            Action      = $Action
            JournalPath = $Journal
        })
}
