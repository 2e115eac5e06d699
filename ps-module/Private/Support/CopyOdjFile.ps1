function CopyOdjFile {
    # The bytes of a file to another one, on disk when this returns. Not Copy-Item: that takes along the mark that a file
    # comes from the internet, and Windows would ask about it in a window that nobody sees.
    param (
        [Parameter(Mandatory)]
        [string] $From,

        [Parameter(Mandatory)]
        [string] $To
    )
    $source = [System.IO.FileStream]::new($From, 'Open', 'Read', 'Read')
    try {
        $copy = [System.IO.FileStream]::new($To, 'Create', 'Write', 'None')
        try {
            $source.CopyTo($copy)
            $copy.Flush($true)
        } finally {
            $copy.Dispose()
        }
    } finally {
        $source.Dispose()
    }
}
