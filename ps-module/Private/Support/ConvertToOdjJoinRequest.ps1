function ConvertToOdjJoinRequest {
    # A request of odj's JSON -> an object of the pipeline, its cause taken apart.
    [OutputType('Odj.JoinRequest')]
    param (
        [Parameter(Mandatory)]
        [psobject] $Request
    )
    $property = 'Time', 'Server', 'DeviceId', 'MachineName', 'DomainName', 'RequestId', 'Result', 'Attempts',
    'ErrorCode', 'DiagnosticCode', 'Text', 'Cause', 'CauseId', 'Remedy', 'Command', 'Link', 'Raw'
    $object = ConvertToOdjObject -InputObject $Request -TypeName 'Odj.JoinRequest' -Property $property
    # PowerShell 7 reads numbers as 64 bits.
    $object.Attempts = [int]$object.Attempts
    $cause = $Request.cause
    $object.Cause = $null
    if ($null -ne $cause) {
        $object.Cause = $cause.title
        $object.CauseId = $cause.id
        $object.Remedy = $cause.remedy
        $object.Command = $cause.command
        $object.Link = $cause.link
    }
    $object
}
