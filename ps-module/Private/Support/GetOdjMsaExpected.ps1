function GetOdjMsaExpected {
    # What New-OdjMsa would give, for -WhatIf. The directory has given a new account no GUID, SID and time yet.
    [OutputType('Odj.MsaChange')]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # What GetOdjMsaPlan gave.
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $account = $Plan.Account
    if ($null -eq $account) {
        $account = [pscustomobject]@{
            PSTypeName         = 'Odj.Msa'
            Name               = $Plan.Name
            SamAccountName     = '{0}$' -f $Plan.Name
            DistinguishedName  = 'CN={0},{1}' -f $Plan.Name, $Plan.Container
            ObjectGuid         = ''
            Sid                = ''
            Kind               = $Plan.Kind
            Enabled            = $true
            ConnectorComputers = [string[]]@()
            EncryptionTypes    = $script:OdjPermissions.account.supportedEncryptionTypes
            Created            = ''
            Server             = $Context.Server
        }
    }
    ConvertToOdjMsaChange -Account $account -Step $Plan.Step -LinkCommand $Plan.LinkCommand
}
