function ConvertToOdjMsaChange {
    # Odj.Msa and what was done to it.
    [OutputType('Odj.MsaChange')]
    param (
        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        # GetOdjMsaMissing's steps.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Step,

        [AllowEmptyString()]
        [string] $LinkCommand
    )
    $command = $null
    if ($LinkCommand) {
        $command = $LinkCommand
    }
    $Account.PSObject.TypeNames.Insert(0, 'Odj.MsaChange')
    $Account.PSObject.Properties.Add([psnoteproperty]::new('Changes', $Step))
    $Account.PSObject.Properties.Add([psnoteproperty]::new('LinkCommand', $command))
    $Account
}
