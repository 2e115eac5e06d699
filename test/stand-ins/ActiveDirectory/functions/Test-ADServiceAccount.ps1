function Test-ADServiceAccount {
    [CmdletBinding()]
    [OutputType([bool])]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
        [object] $Identity,

        [ADAuthType] $AuthType
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $directory = OpenServer -Cmdlet $PSCmdlet -Server (GetLocalServer).DomainController
        try {
            $account = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind serviceAccount
            @(ReadInstalled) -contains $account.Attributes['sAMAccountName'].GetValues([string])[0]
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
