function New-ADServiceAccount {
    [CmdletBinding(DefaultParameterSetName = 'Group', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param (
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string] $Name,

        [Parameter(ParameterSetName = 'RestrictedToSingleComputer', Mandatory)]
        [switch] $RestrictToSingleComputer,

        [Parameter(ParameterSetName = 'RestrictedToOutboundAuthenticationOnly', Mandatory)]
        [switch] $RestrictToOutboundAuthenticationOnly,

        [Parameter(ParameterSetName = 'Group', Mandatory, ValueFromPipelineByPropertyName)]
        [string] $DNSHostName,

        [Parameter(ParameterSetName = 'Group')]
        [switch] $CreateDelegatedServiceAccount,

        [Parameter(ParameterSetName = 'Group', ValueFromPipelineByPropertyName)]
        [Nullable[bool]] $CompoundIdentitySupported,

        [Parameter(ParameterSetName = 'Group', ValueFromPipelineByPropertyName)]
        [Nullable[int]] $ManagedPasswordIntervalInDays,

        [Parameter(ParameterSetName = 'Group', ValueFromPipelineByPropertyName)]
        [object[]] $PrincipalsAllowedToDelegateToAccount,

        [Parameter(ParameterSetName = 'Group', ValueFromPipelineByPropertyName)]
        [object[]] $PrincipalsAllowedToRetrieveManagedPassword,

        [Parameter(ParameterSetName = 'RestrictedToSingleComputer', ValueFromPipelineByPropertyName)]
        [securestring] $AccountPassword,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Nullable[datetime]] $AccountExpirationDate,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Nullable[bool]] $AccountNotDelegated,

        [Parameter(ValueFromPipelineByPropertyName)]
        [object] $AuthenticationPolicy,

        [Parameter(ValueFromPipelineByPropertyName)]
        [object] $AuthenticationPolicySilo,

        [ADAuthType] $AuthType,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string[]] $Certificates,

        [pscredential] $Credential,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $Description,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $DisplayName,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Nullable[bool]] $Enabled,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $HomePage,

        [object] $Instance,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ADKerberosEncryptionType] $KerberosEncryptionType,

        [hashtable] $OtherAttributes,

        [switch] $PassThru,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $Path,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $SamAccountName,

        [string] $Server,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string[]] $ServicePrincipalNames,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Nullable[bool]] $TrustedForDelegation
    )
    process {
        WriteCall -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters
        if ($RestrictToOutboundAuthenticationOnly -or $CreateDelegatedServiceAccount) {
            throw [System.NotImplementedException]::new('The stand-in makes standalone and group accounts only.')
        }
        $directory = OpenServer -Cmdlet $PSCmdlet -Server $Server -Credential $Credential
        try {
            $container = $Path
            if (-not $container) {
                $container = "CN=Managed Service Accounts,$($directory.DomainNaming)"
            }
            $distinguishedName = "CN=$Name,$container"
            if (-not $PSCmdlet.ShouldProcess($distinguishedName, 'New')) {
                return
            }
            $account = $SamAccountName
            if (-not $account) {
                $account = $Name
            }
            $userAccountControl = 0x1000
            if ($PSBoundParameters.ContainsKey('Enabled') -and -not $Enabled) {
                $userAccountControl = 0x1002
            }
            $encryptionTypes = 28
            if ($PSBoundParameters.ContainsKey('KerberosEncryptionType')) {
                $encryptionTypes = [int]$KerberosEncryptionType
            }
            $class = 'msDS-ManagedServiceAccount'
            if (-not $RestrictToSingleComputer) {
                $class = 'msDS-GroupManagedServiceAccount'
            }
            $request = [System.DirectoryServices.Protocols.AddRequest]::new($distinguishedName, $class)
            $values = [ordered]@{
                sAMAccountName                  = $account.TrimEnd('$') + '$'
                userAccountControl              = [string]$userAccountControl
                'msDS-SupportedEncryptionTypes' = [string]$encryptionTypes
            }
            if ($RestrictToSingleComputer) {
                $values.unicodePwd = NewPassword
            } else {
                $values.dNSHostName = $DNSHostName
                $values.'msDS-ManagedPasswordInterval' = '30'
                if ($null -ne $ManagedPasswordIntervalInDays) {
                    $values.'msDS-ManagedPasswordInterval' = [string]$ManagedPasswordIntervalInDays
                }
                if ($PrincipalsAllowedToRetrieveManagedPassword) {
                    $readers = foreach ($principal in $PrincipalsAllowedToRetrieveManagedPassword) {
                        FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $principal -Kind principal
                    }
                    $values.'msDS-GroupMSAMembership' = ConvertToMembership -Entry $readers
                }
            }
            if ($Description) {
                $values.description = $Description
            }
            foreach ($attribute in $values.Keys) {
                $null = $request.Attributes.Add([System.DirectoryServices.Protocols.DirectoryAttribute]::new($attribute, [object[]]@(, $values[$attribute])))
            }
            $null = SendRequest -Cmdlet $PSCmdlet -Directory $directory -Request $request -Target $distinguishedName
            if ($PassThru) {
                ConvertToServiceAccount -Entry (FindIdentity -Cmdlet $PSCmdlet -Directory $directory -Identity $distinguishedName -Kind serviceAccount)
            }
        } finally {
            $directory.Connection.Dispose()
        }
    }
}
