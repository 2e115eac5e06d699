function WriteOdjServiceAccountError {
    # What a cmdlet of the ActiveDirectory module threw on this server, as one of our errors.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord,

        # What was attempted, as it stands in "Cannot ...".
        [Parameter(Mandatory)]
        [string] $Action,

        # For all that is nothing else.
        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [hashtable] $Values
    )
    $exception = $ErrorRecord.Exception
    # By name: the types exist only where the module is installed.
    switch ($exception.GetType().Name) {
        'ADServerDownException' {
            $Id = 'ActiveDirectoryWebServicesUnreachable'
            $Values.server = $script:OdjMessages.NameAnyDomainController
        }
        'ADIdentityNotFoundException' {
            $Id = 'AccountNotFound'
            $Values.server = $script:OdjMessages.NameAnyDomainController
        }
    }
    $Values.reason = $exception.Message
    $Values.action = $Action
    WriteOdjError -Cmdlet $Cmdlet -Id $Id -Target $Values.account -Values $Values -Exception $exception
}
