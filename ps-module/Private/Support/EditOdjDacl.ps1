function EditOdjDacl {
    # The security descriptor with those ACEs that -Place misses (grant), or without all that it found (revoke); $null
    # where it is so already.
    [OutputType([byte[]])]
    param (
        [byte[]] $SecurityDescriptor,

        # What FindOdjAce gave for it.
        [psobject] $Place,

        [string] $Change
    )
    if ($Change -eq 'grant') {
        , ${function:AddOdjAce}.InvokeReturnAsIs($SecurityDescriptor, $Place)
    } else {
        , ${function:RemoveOdjAce}.InvokeReturnAsIs($SecurityDescriptor, $Place)
    }
}
