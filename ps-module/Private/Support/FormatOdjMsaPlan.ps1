function FormatOdjMsaPlan {
    # GetOdjMsaPlan's steps as -WhatIf and -Confirm say them.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [hashtable] $Plan
    )
    $texts = foreach ($step in $Plan.Step) {
        switch ($step) {
            'Created' {
                if ($Plan.Request.Group) {
                    'Create the group managed service account in {0}, its password for {1} to read' -f $Plan.Container, ($Plan.Reader -join ', ')
                } else {
                    'Create the managed service account in {0}' -f $Plan.Container
                }
            }
            'EncryptionTypesSet' { 'Allow AES128 and AES256 only' }
            'Enabled' { 'Enable the account' }
            'PasswordReadersAdded' { 'Let {0} read its password' -f ($Plan.Reader -join ', ') }
            'Linked' { 'Link it to {0}' -f $Plan.Computer.DistinguishedName }
        }
    }
    $texts -join '; '
}
