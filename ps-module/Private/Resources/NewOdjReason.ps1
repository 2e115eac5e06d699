function NewOdjReason {
    # Why a DSC resource is not as it was asked for, as machine configuration wants it told.
    [OutputType([hashtable])]
    param (
        # The class of the resource.
        [Parameter(Mandatory)]
        [string] $Resource,

        [Parameter(Mandatory)]
        [string] $Code,

        [Parameter(Mandatory)]
        [string] $Phrase
    )
    @{ Code = '{0}:{0}:{1}' -f $Resource, $Code; Phrase = $Phrase }
}
