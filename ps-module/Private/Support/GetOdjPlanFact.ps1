function GetOdjPlanFact {
    # What a plan needs to know of this computer, as src/facts/server-facts.ts has it; nothing where it is not among the
    # connectors of the site.
    [OutputType([System.Collections.IDictionary])]
    param (
        # The connectors of the site.
        [AllowEmptyCollection()]
        [string[]] $Name
    )
    $here = GetOdjComputerName
    if (@($Name).Where({ TestOdjSameComputer -Left $_ -Right $here }).Count -gt 0 -and (TestOdjCommand -Name 'Get-Service')) {
        $facts = [ordered]@{ computerName = $here }
        AddOdjFact -Facts $facts -Name 'wizardConfig' -Source 'file' -Read {
            GetOdjWizardConfigFact -Folder (GetOdjInstallationFact).folder
        }
        $facts
    }
}
