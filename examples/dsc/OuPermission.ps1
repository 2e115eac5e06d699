# The account may create computers in one organizational unit, and no longer in another.
Configuration OuPermission {
    param (
        [Parameter(Mandatory)]
        [pscredential] $Credential
    )

    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        OdjOuPermission Autopilot {
            OrganizationalUnit = 'OU=Autopilot,DC=contoso,DC=test'
            Account            = 'msaODJabcde'
            Ensure             = 'Present'
            Server             = 'dc1.contoso.test'
            Credential         = $Credential
        }

        OdjOuPermission Former {
            OrganizationalUnit = 'OU=Former,DC=contoso,DC=test'
            Account            = 'msaODJabcde'
            Ensure             = 'Absent'
            Server             = 'dc1.contoso.test'
            Credential         = $Credential
        }
    }
}
