function NewOdjTemporaryFolder {
    # An empty folder of this call's own; whoever asks deletes it.
    [OutputType([string])]
    param ()
    $folder = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'odj-{0}' -f [guid]::NewGuid())
    [System.IO.Directory]::CreateDirectory($folder).FullName
}
