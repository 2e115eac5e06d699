function GetOdjConfigUnit {
    # The list of organizational units that an OdjConnectorConfig asks for, $null where it asks for none.
    [OutputType([string[]])]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [object] $Resource,

        # The organizational units that are there.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Current
    )
    $some = $null -ne $Resource.OrganizationalUnitToInclude -or $null -ne $Resource.OrganizationalUnitToExclude
    if ($null -ne $Resource.OrganizationalUnit) {
        if ($some) {
            $values = @{ reason = $script:OdjMessages.ReasonListTwice; type = 'OdjConnectorConfig' }
            WriteOdjError -Cmdlet $Cmdlet -Id DscInputInvalid -Values $values -Terminating
        }
        return , [string[]]@($Resource.OrganizationalUnit)
    }
    if (-not $some) {
        return
    }
    # Blanks beside a separator that is not escaped mean nothing; odj finds the names to include that are there already.
    $blanks = '\s*(?<!\\)([,=+])\s*'
    $without = @(@($Resource.OrganizationalUnitToExclude).Where({ $_ }) | ForEach-Object { $_ -replace $blanks, '$1' })
    $all = @($Current) + @($Resource.OrganizationalUnitToInclude).Where({ $_ })
    $kept = [string[]]@($all | Where-Object { $without -notcontains ($_ -replace $blanks, '$1') })
    , $kept
}
