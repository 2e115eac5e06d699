function Uninstall-ADServiceAccount {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
        [object] $Identity,

        [ADAuthType] $AuthType,

        [switch] $ForceRemoveLocal
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $name = [string]$Identity
        if (-not $ForceRemoveLocal) {
            $directory = OpenServer -Cmdlet $PSCmdlet -Server (GetLocalServer).DomainController
            try {
                $account = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind serviceAccount
                $name = $account.Attributes['sAMAccountName'].GetValues([string])[0]
            } finally {
                $directory.Connection.Dispose()
            }
        }
        if ($PSCmdlet.ShouldProcess($name, 'Uninstall')) {
            WriteInstalled -Name @(@(ReadInstalled) -ne $name)
        }
    }
}
