function TestOdjDaclEqual {
    # The same explicit ACEs in the same order, and the same protection from inheritance. What is inherited is the
    # parent's, and domain controllers work it out anew on writing.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $Left,

        [Parameter(Mandatory)]
        [byte[]] $Right
    )
    if ([System.Convert]::ToBase64String($Left) -ceq [System.Convert]::ToBase64String($Right)) {
        return $true
    }
    # SE_DACL_PROTECTED
    if (($Left[3] -band 0x10) -ne ($Right[3] -band 0x10)) {
        return $false
    }
    (GetOdjExplicitAce -SecurityDescriptor $Left) -ceq (GetOdjExplicitAce -SecurityDescriptor $Right)
}
