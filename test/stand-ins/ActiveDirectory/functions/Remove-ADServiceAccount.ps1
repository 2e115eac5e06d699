function Remove-ADServiceAccount {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
        [object] $Identity,

        [ADAuthType] $AuthType,

        [pscredential] $Credential,

        [string] $Partition,

        [string] $Server
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $directory = OpenServer -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
        try {
            $account = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind serviceAccount
            if ($PSCmdlet.ShouldProcess($account.DistinguishedName, 'Remove')) {
                $request = [System.DirectoryServices.Protocols.DeleteRequest]::new($account.DistinguishedName)
                $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $account.DistinguishedName
            }
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
