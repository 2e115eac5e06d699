function AssertOdjPrerequisite {
    # Throws where something that is required is missing, unless -Force; what is only a warning or could not be told is
    # said.
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # What GetOdjPrerequisite takes.
        [Parameter(Mandatory)]
        [hashtable] $Asked,

        [switch] $Force
    )
    # What the cmdlet itself decides, and better.
    $own = 'connector-version', 'legacy-connector', 'single-connector'
    $failed = [System.Collections.Generic.List[string]]::new()
    foreach ($one in GetOdjPrerequisite @Asked | Where-Object { $_.Status -ne 'Passed' -and $own -notcontains $_.Id }) {
        $text = '{0}: {1}' -f $one.Title, $one.Evidence
        if ($one.Status -eq 'Failed' -and -not $Force) {
            $failed.Add($text)
        } else {
            # The stream says already that it is a warning.
            $state = if ($one.Status -ne 'Warning') { $one.Status + ': ' }
            $Cmdlet.WriteWarning(($script:OdjMessages.WarningRequirement -f $state, $text.TrimEnd('.'), $one.Remedy))
        }
    }
    if ($failed.Count -gt 0) {
        throw (NewOdjFailure -Id PrerequisitesNotMet -Values @{ computer = GetOdjComputerName; failed = $failed -join '; ' })
    }
}
