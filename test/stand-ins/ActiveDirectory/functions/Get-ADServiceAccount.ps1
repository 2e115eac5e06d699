function Get-ADServiceAccount {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param (
        [Parameter(ParameterSetName = 'Identity', Mandatory, Position = 0, ValueFromPipeline)]
        [object] $Identity,

        [ADAuthType] $AuthType,

        [pscredential] $Credential,

        [string] $Partition,

        [Alias('Property')]
        [string[]] $Properties,

        [string] $Server
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $directory = OpenServer -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
        try {
            ConvertToServiceAccount -Entry (FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind serviceAccount)
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
