function Install-ADServiceAccount {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
        [object] $Identity,

        [securestring] $AccountPassword,

        [ADAuthType] $AuthType,

        [switch] $Force,

        [switch] $PromptForPassword
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        $local = GetLocalServer
        $directory = OpenServer -Cmdlet $PSCmdlet -Server $local.DomainController
        try {
            $account = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $Identity -Kind serviceAccount
            $computer = FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity "$($local.Name)$" -Kind computer
            $linked = @()
            if ($computer.Attributes.Contains('msDS-HostServiceAccount')) {
                $linked = $computer.Attributes['msDS-HostServiceAccount'].GetValues([string])
            }
            if ($linked -notcontains $account.DistinguishedName) {
                $message = "Cannot install service account. Error Message: 'An unspecified error has occurred'."
                ThrowAs -Cmdlet $PSCmdlet -Exception ([ADException]::new($message)) -Id 'InstallADServiceAccount:PerformOperation:InstallServiceAcccountFailure' -Category WriteError -Target $Identity
            }
            if ($PSCmdlet.ShouldProcess($account.DistinguishedName, 'Install')) {
                # A new password that only this server knows.
                $request = [System.DirectoryServices.Protocols.ModifyRequest]::new($account.DistinguishedName, 'Replace', 'unicodePwd', [object[]]@(, (NewPassword)))
                $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $account.DistinguishedName
                $name = $account.Attributes['sAMAccountName'].GetValues([string])[0]
                WriteInstalled -Name (@(@(ReadInstalled) -ne $name) + $name)
            }
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
