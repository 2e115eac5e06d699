function FormatOdjAce {
    # An ACE for reading: as SDDL has it, but flags and rights as numbers; base64 of one of another type (MS-DTYP 2.4.4).
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Ace
    )
    $names = @{ 0 = 'A'; 1 = 'D'; 5 = 'OA'; 6 = 'OD' }
    $name = $names[[int]$Ace[0]]
    if ($null -eq $name -or $Ace.Length -lt 16) {
        return [System.Convert]::ToBase64String($Ace)
    }
    $types = '', ''
    $sid = 8
    if ($name.Length -eq 2) {
        $sid = 12
        foreach ($index in 0, 1) {
            if ($Ace[8] -band (1 + $index)) {
                $types[$index] = [guid]::new([byte[]]$Ace[$sid..($sid + 15)]).ToString()
                $sid += 16
            }
        }
    }
    $trustee = ConvertToOdjSid -Bytes ([byte[]]$Ace[$sid..($Ace.Length - 1)])
    '({0};0x{1:x};0x{2:x};{3};{4};{5})' -f $name, $Ace[1], [System.BitConverter]::ToUInt32($Ace, 4), $types[0], $types[1], $trustee
}
