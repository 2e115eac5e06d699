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
                    $script:OdjMessages.OperationMakeGroupAccount -f $Plan.Container, ($Plan.Reader -join ', ')
                } else {
                    $script:OdjMessages.OperationMakeAccount -f $Plan.Container
                }
            }
            'EncryptionTypesSet' { $script:OdjMessages.OperationAllowAes }
            'Enabled' { $script:OdjMessages.OperationEnableAccount }
            'PasswordReadersAdded' { $script:OdjMessages.OperationAddPasswordReaders -f ($Plan.Reader -join ', ') }
            'Linked' { $script:OdjMessages.OperationLinkAccount -f $Plan.Computer.DistinguishedName }
        }
    }
    $texts -join '; '
}
