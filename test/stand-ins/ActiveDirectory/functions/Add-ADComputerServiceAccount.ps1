function Add-ADComputerServiceAccount {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
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
            # Adding what is there and removing what is not are no errors.
            $linked = @()
            if ($computer.Attributes.Contains('msDS-HostServiceAccount')) {
                $linked = $computer.Attributes['msDS-HostServiceAccount'].GetValues([string])
            }
            $values = [string[]]@($accounts | ForEach-Object { $_.DistinguishedName } | Where-Object { $linked -notcontains $_ })
            if ($values.Count -eq 0) {
                return
            }
            $request = [System.DirectoryServices.Protocols.ModifyRequest]::new($computer.DistinguishedName, 'Add', 'msDS-HostServiceAccount', [object[]]$values)
            $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $computer.DistinguishedName
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
