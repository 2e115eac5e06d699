function GetOdjFailureText {
    # Id, message and remedy of what was caught: of a declared error, of a refusal by LDAP, of anything else.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.ErrorRecord] $ErrorRecord
    )
    $exception = $ErrorRecord.Exception
    while ($null -ne $exception) {
        if ($exception.Data.Contains('OdjFailureId')) {
            $id = $exception.Data['OdjFailureId']
            $text = FormatOdjErrorText -Id $id -Values $exception.Data['OdjFailureValues']
            return [pscustomobject]@{ Id = $id; Message = $text.Message; Remedy = $text.Remedy }
        }
        if ($exception.Data.Contains('OdjErrorId')) {
            $id = $exception.Data['OdjErrorId']
            return [pscustomobject]@{ Id = $id; Message = $exception.Message; Remedy = $exception.Data['OdjRemedy'] }
        }
        $exception = $exception.InnerException
    }
    [pscustomobject]@{ Id = ''; Message = $ErrorRecord.Exception.GetBaseException().Message; Remedy = '' }
}
