function TestOdjDaclEqual {
    # Same explicit ACEs: the domain controller itself recomputes inherited ones, and the flags about them, on writing.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Left,

        [Parameter(Mandatory)]
        [byte[]] $Right
    )
    $none = [byte[]]@(0, 0, 4, 0)
    $explicit = foreach ($securityDescriptor in $Left, $Right) {
        $place = FindOdjAce -SecurityDescriptor $securityDescriptor -Ace $none
        $start = $place.Dacl + 8
        [System.Convert]::ToBase64String($securityDescriptor, $start, $place.Insert - $start)
    }
    $explicit[0] -ceq $explicit[1]
}
