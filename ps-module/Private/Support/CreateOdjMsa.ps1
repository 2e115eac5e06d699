function CreateOdjMsa {
    # Makes the account. Where somebody else took its name just now and the name was made up, it gets another one.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan gave; its Name is set anew where the account got another one.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $attempts = 20
    for ($attempt = 0; $attempt -lt $attempts; $attempt++) {
        try {
            return InvokeOdjMsaStep -Context $Context -Step Created -Plan $Plan
        } catch {
            $cause = $_.Exception
            # By name: the type exists only where the module is installed. 8305: there is an object of that DN.
            $taken = $cause.GetBaseException().GetType().Name -eq 'ADIdentityAlreadyExistsException' -or
                ($cause.Data.Contains('OdjFailureValues') -and $cause.Data['OdjFailureValues']['code'] -match ':8305\b')
            if (-not $taken) {
                throw
            }
        }
        if (-not $Plan.NameIsOurs) {
            $filter = '(|(sAMAccountName={0}$)(cn={0}))' -f $Plan.Name
            $holder = FindOdjObject -Context $Context -Filter $filter -Attribute 'sAMAccountName', 'objectClass' | Select-Object -First 1
            if ($null -eq $holder) {
                throw $cause
            }
            throw (NewOdjMsaNameTaken -Name $Plan.Name -Entry $holder -Explanation $script:OdjMessages.HolderMadeJustNow -Cause $cause)
        }
        $Plan.Name = NewOdjMsaName -Context $Context
    }
    throw (NewOdjFailure -Id MsaNamesExhausted -Values @{ attempts = $attempts })
}
