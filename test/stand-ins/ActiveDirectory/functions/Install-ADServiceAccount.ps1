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
            if (-not (TestHost -Account $account -Computer $computer)) {
                $message = "Cannot install service account. Error Message: 'An unspecified error has occurred'."
                ThrowAs -Cmdlet $PSCmdlet -Exception ([ADException]::new($message)) -Id 'InstallADServiceAccount:PerformOperation:InstallServiceAcccountFailure' -Category WriteError -Target $Identity
            }
            if ($PSCmdlet.ShouldProcess($account.DistinguishedName, 'Install')) {
                if (-not (TestGroupManaged -Account $account)) {
                    # A new password that only this server knows.
                    $request = [System.DirectoryServices.Protocols.ModifyRequest]::new($account.DistinguishedName, 'Replace', 'unicodePwd', [object[]]@(, (NewPassword)))
                    $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $account.DistinguishedName
                }
                $name = $account.Attributes['sAMAccountName'].GetValues([string])[0]
                WriteInstalled -Name (@(@(ReadInstalled) -ne $name) + $name)
            }
        } finally {
            $directory.Connection.Dispose()
        }
    }
}

function TestGroupManaged {
    param ($Account)
    $Account.Attributes['objectClass'].GetValues([string]) -contains 'msDS-GroupManagedServiceAccount'
}

function TestHost {
    # Whether a computer may have the account: a standalone one is linked to it, of a group managed one it may read the
    # password (by its own SID; no groups here).
    param ($Account, $Computer)
    if (TestGroupManaged -Account $Account) {
        $membership = $Account.Attributes['msDS-GroupMSAMembership']
        $sid = [System.BitConverter]::ToString($Computer.Attributes['objectSid'].GetValues([byte[]])[0])
        return $null -ne $membership -and [System.BitConverter]::ToString($membership.GetValues([byte[]])[0]).Contains($sid)
    }
    $linked = $Computer.Attributes['msDS-HostServiceAccount']
    $null -ne $linked -and $linked.GetValues([string]) -contains $Account.DistinguishedName
}
