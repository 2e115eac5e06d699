function GetOdjMsaPlan {
    # What New-OdjMsa would do. Reads only; throws where it could not be done.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # New-OdjMsa's parameters; Name without the trailing $.
        [Parameter(Mandatory)]
        [hashtable] $Request
    )
    $name = $Request.Name
    if (($name -or $Request.Group -or $Request.LinkOnly) -and $name -notmatch '^[A-Za-z0-9_-]{1,15}$') {
        throw (NewOdjFailure -Id MsaNameInvalid -Values @{ name = $name; reason = 'it is empty, too long or has other characters' })
    }
    $computer = $null
    if ($Request.ConnectorComputer) {
        $computer = FindOdjComputer -Context $Context -Computer $Request.ConnectorComputer
    }
    $plan = @{
        Request         = $Request
        Kind            = 'msDS-ManagedServiceAccount'
        Name            = $name
        NameIsOurs      = $false
        Account         = $null
        Computer        = $computer
        # Who may read the password: SIDs, and msDS-GroupMSAMembership as it is to be, $null where it stays as it is.
        Reader          = @()
        PasswordReaders = $null
        LinkCommand     = $null
    }
    if ($Request.Group) {
        $plan.Kind = 'msDS-GroupManagedServiceAccount'
    }
    $place = FindOdjContainer -Context $Context -Guid $script:OdjPermissions.wellKnownObjects.managedServiceAccounts
    $plan.Container = $place.DistinguishedName
    $plan.Account = FindOdjMsaToComplete -Context $Context -Name $name -Kind $plan.Kind -Computer $computer -Container $plan.Container
    if ($null -ne $plan.Account) {
        $plan.Name = $plan.Account.Name
    } elseif ($Request.LinkOnly) {
        throw (NewOdjFailure -Id AccountNotFound -Values @{ account = $name; server = $Context.Server })
    } elseif (-not $plan.Container) {
        throw (NewOdjFailure -Id MsaContainerMissing -Values @{ domain = $Context.DomainNamingContext; reason = $place.Reason })
    } elseif (-not $name) {
        $plan.Name = NewOdjMsaName -Context $Context
        $plan.NameIsOurs = $true
    }
    if ($Request.Group) {
        AddOdjMsaReader -Context $Context -Plan $plan
    }
    $plan.Step = @(GetOdjMsaMissing -Plan $plan)
    if ($Request.SkipLink -and $plan.Step -contains 'Linked' -and -not $computer.MayLink) {
        $plan.Step = @($plan.Step -ne 'Linked')
        $plan.LinkCommand = NewOdjLinkCommand -Context $Context -Name $plan.Name -Computer $computer.DistinguishedName
    }
    AssertOdjMsaRight -Context $Context -Plan $plan
    if ($Request.Group -and $null -eq $plan.Account) {
        AssertOdjKdsRootKey -Context $Context -Name $name
    }
    $plan
}
