function WriteOdjProgress {
    # Says what a long run is at, four times a second at most; -Completed takes it off the screen.
    param (
        [Parameter(Mandatory)]
        [psobject] $Progress,

        [string] $Text,

        [switch] $Completed
    )
    if ($Completed) {
        if ($Progress.Shown) {
            $Progress.Record.RecordType = 'Completed'
            $Progress.Cmdlet.WriteProgress($Progress.Record)
        }
        return
    }
    $now = $Progress.Clock.ElapsedMilliseconds
    if ($now -lt $Progress.Due) {
        return
    }
    $Progress.Due = $now + 250
    $Progress.Shown = $true
    # It must not be empty.
    $Progress.Record.StatusDescription = [string]::Concat($Text, ' ')
    $Progress.Cmdlet.WriteProgress($Progress.Record)
}
