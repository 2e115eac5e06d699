function TestOdjRequirement {
    # One requirement and whether it is met. What cannot be read is Unknown with the reason, never Passed.
    [OutputType('Odj.Prerequisite')]
    param (
        # Its texts are in manifests/requirements.json.
        [Parameter(Mandatory)]
        [string] $Requirement,

        # Gives a status and what was found; a remedy too, where the usual one does not fit.
        [Parameter(Mandatory)]
        [scriptblock] $Check,

        # Errors that are an answer: the requirement is not met.
        [hashtable] $Refusal = @{}
    )
    $texts = $script:OdjRequirements.prerequisites[$Requirement]
    $remedy = $null
    try {
        $status, $evidence, $remedy = & $Check
    } catch {
        $failure = GetOdjFailureText -ErrorRecord $_
        $evidence = $failure.Message
        if ($Refusal.ContainsKey($failure.Id)) {
            $status = $Refusal[$failure.Id]
            # It knows whom to ask.
            $remedy = $failure.Remedy
        } else {
            $status = 'Unknown'
            $evidence = 'It could not be read: {0}' -f $failure.Message
            $remedy = $failure.Remedy
        }
    }
    if ($status -eq 'Passed') {
        $remedy = $null
    } elseif (-not $remedy) {
        $remedy = $texts.remedy
    }
    [pscustomobject]@{
        PSTypeName = 'Odj.Prerequisite'
        Id         = $Requirement
        Title      = $texts.title
        Status     = $status
        Evidence   = $evidence
        Remedy     = $remedy
    }
}
