function GetOdjPendingRebootFact {
    # What asks for a restart; nothing where nothing does.
    [OutputType([string[]])]
    param ()
    $reasons = foreach ($sign in $script:OdjRequirements.pendingReboot) {
        if ($sign.value) {
            if (@(ReadOdjRegistryValue -Key $sign.key -Name $sign.value).Where({ $_ }).Count -gt 0) {
                $sign.reason
            }
        } elseif (Test-Path -LiteralPath "HKLM:\$($sign.key)") {
            $sign.reason
        }
    }
    , [string[]]@($reasons)
}
