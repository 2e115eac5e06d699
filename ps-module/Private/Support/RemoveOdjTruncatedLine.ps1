function RemoveOdjTruncatedLine {
    # Cuts a file back to its last line feed and leaves the position at its end.
    param (
        [Parameter(Mandatory)]
        [System.IO.FileStream] $Stream
    )
    $length = $Stream.Length
    while ($length -gt 0) {
        $Stream.Position = $length - 1
        if ($Stream.ReadByte() -eq 10) {
            break
        }
        $length--
    }
    $Stream.SetLength($length)
    $Stream.Position = $length
}
