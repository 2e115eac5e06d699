function FormatOdjMsaPlan {
    # GetOdjMsaPlan's steps as -WhatIf and -Confirm say them.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $texts = foreach ($step in $Plan.Step) {
        switch ($step) {
            'Created' { 'Create the managed service account in {0}' -f $Plan.Container }
            'EncryptionTypesSet' { 'Allow AES128 and AES256 only' }
            'Enabled' { 'Enable the account' }
            'Linked' { 'Link it to {0}' -f $Plan.Computer.DistinguishedName }
        }
    }
    $texts -join '; '
}
