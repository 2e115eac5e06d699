function GetOdjAdArgument {
    # What every cmdlet of the ActiveDirectory module is given: the same domain controller and sign-in as our own
    # connection, no question of its own, and errors that stop. Throws where the module is not installed.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context
    )
    # Its drive would ask some domain controller of its own on import.
    $env:ADPS_LoadDefaultDrive = '0'
    if ($null -eq (Get-Command -Name 'New-ADServiceAccount' -ErrorAction Ignore)) {
        throw (NewOdjFailure -Id ActiveDirectoryModuleMissing)
    }
    $arguments = @{ Server = $Context.Server; Confirm = $false; ErrorAction = 'Stop' }
    if ($null -ne $Context.Credential) {
        $arguments.Credential = $Context.Credential
    }
    $arguments
}
