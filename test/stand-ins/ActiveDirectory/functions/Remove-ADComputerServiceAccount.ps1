function Remove-ADComputerServiceAccount {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
        [Alias('Computer')]
        [object] $Identity,

        [Parameter(Mandatory, Position = 1)]
        [object[]] $ServiceAccount,

        [ADAuthType] $AuthType,

        [pscredential] $Credential,

        [string] $Partition,

        [switch] $PassThru,

        [string] $Server
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $directory = OpenServer -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
        try {
            $computer = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind computer
            $accounts = foreach ($account in $ServiceAccount) {
                FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $account -Kind serviceAccount
            }
            if (-not $PSCmdlet.ShouldProcess($computer.DistinguishedName, 'Set')) {
                return
            }
            $values = [object[]]@($accounts | ForEach-Object { $_.DistinguishedName })
            $request = [System.DirectoryServices.Protocols.ModifyRequest]::new($computer.DistinguishedName, 'Delete', 'msDS-HostServiceAccount', $values)
            # Adding what is there and removing what is not are no errors (permissive modify).
            $null = $request.Controls.Add([System.DirectoryServices.Protocols.PermissiveModifyControl]::new())
            $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $computer.DistinguishedName
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
