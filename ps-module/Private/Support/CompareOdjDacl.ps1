function CompareOdjDacl {
    # What led from one DACL to another, in words: its explicit ACEs that came and that went.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $From,

        [Parameter(Mandatory)]
        [byte[]] $To
    )
    $old = (GetOdjExplicitAce -SecurityDescriptor $From) -split ' '
    $new = (GetOdjExplicitAce -SecurityDescriptor $To) -split ' '
    $differences = foreach ($one in $old + $new | Select-Object -Unique) {
        $grown = @($new -ceq $one).Count - @($old -ceq $one).Count
        if ($grown -ne 0 -and $one) {
            $sign = if ($grown -gt 0) { '+' } else { '-' }
            $sign + (FormatOdjAce -Ace ([System.Convert]::FromBase64String($one)))
        }
    }
    if (-not $differences) {
        return 'another order or protection'
    }
    $differences -join ' '
}
