function GetOdjLogonRightFact {
    # Who may log on as a service, who is denied it, and the group policy that sets the right.
    [OutputType([System.Collections.IDictionary])]
    param ()
    $names = $script:OdjRequirements.logonRight
    $rights = (ExportOdjUserRight).Rights
    [ordered]@{
        holders = [string[]]@($rights[$names.right]).Where({ $_ })
        denied  = [string[]]@($rights[$names.denied]).Where({ $_ })
        policy  = GetOdjLogonRightPolicy -Right $names.right
    }
}
