function EditOdjDacl {
    # The security descriptor with those ACEs that -Place misses (grant), or without all that it found (revoke); $null
    # where it is so already.
    [OutputType([byte[]])]
    param (
        [Parameter(Mandatory)]
        [byte[]] $SecurityDescriptor,

        # What FindOdjAce gave for it.
        [Parameter(Mandatory)]
        [psobject] $Place,

        [Parameter(Mandatory)]
        [string] $Change
    )
    if ($Change -eq 'grant') {
        AddOdjAce -SecurityDescriptor $SecurityDescriptor -Place $Place
    } else {
        RemoveOdjAce -SecurityDescriptor $SecurityDescriptor -Place $Place
    }
}
