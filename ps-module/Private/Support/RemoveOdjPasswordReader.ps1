function RemoveOdjPasswordReader {
    # Takes from a computer its own right to read the password of a group account; what its groups may stays.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        # Odj.Msa
        [Parameter(Mandatory)]
        [psobject] $Account,

        # What FindOdjComputer gave.
        [Parameter(Mandatory)]
        [psobject] $Computer
    )
    $before = ReadOdjPasswordReader -Context $Context -DistinguishedName $Account.DistinguishedName
    $left = $null
    foreach ($ace in @(ReadOdjAllowAce -SecurityDescriptor $before | Where-Object { $_.Sid -eq $Computer.Sid })) {
        $place = FindOdjAce -SecurityDescriptor $before -Ace (, (NewOdjReaderAce -Sid $ace.Sid -Mask $ace.Mask))
        $without = RemoveOdjAce -SecurityDescriptor $before -Place $place
        if ($null -ne $without) {
            $before = $without
            $left = $without
        }
    }
    $operation = $script:OdjMessages.OperationRemovePasswordReader -f $Computer.DistinguishedName
    if ($null -ne $left -and $Cmdlet.ShouldProcess($Account.DistinguishedName, $operation)) {
        SetOdjAttribute -Context $Context -DistinguishedName $Account.DistinguishedName -Attribute 'msDS-GroupMSAMembership' -Value $left
    }
}
