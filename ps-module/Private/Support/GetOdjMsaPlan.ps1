function GetOdjMsaPlan {
    # What New-OdjMsa would do, as the arguments of CompleteOdjMsa. Reads only; throws where it could not be done.
    [OutputType([hashtable])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # Without the trailing $.
        [AllowEmptyString()]
        [string] $Name,

        [AllowEmptyString()]
        [string] $ConnectorComputer,

        [switch] $SkipLink
    )
    if ($Name -and $Name -notmatch '^[A-Za-z0-9_-]{1,15}$') {
        throw (NewOdjFailure -Id MsaNameInvalid -Values @{ name = $Name; reason = 'it is too long or has other characters' })
    }
    $computer = $null
    if ($ConnectorComputer) {
        $computer = FindOdjComputer -Context $Context -Computer $ConnectorComputer
    }
    $container = GetOdjWellKnownContainer -Context $Context -Guid $script:OdjPermissions.wellKnownObjects.managedServiceAccounts
    $account = FindOdjMsaToComplete -Context $Context -Name $Name -Computer $computer -Container $container
    if ($null -ne $account) {
        $Name = $account.Name
    } elseif (-not $Name) {
        $Name = NewOdjMsaName -Context $Context
    }
    $steps = @(GetOdjMsaMissing -Account $account -Computer $computer)
    $linkCommand = $null
    if ($SkipLink -and $steps -contains 'Linked' -and -not $computer.MayLink) {
        $steps = @($steps -ne 'Linked')
        $linkCommand = NewOdjLinkCommand -Context $Context -Name $Name -Computer $computer.DistinguishedName
    }
    AssertOdjMsaRight -Context $Context -Step $steps -Account $account -Computer $computer -Container $container
    @{ Step = $steps; Name = $Name; Account = $account; Computer = $computer; Container = $container; LinkCommand = $linkCommand }
}
