function ConvertToOdjEventLine {
    # What odj reads of an event, as one line of JSON. The message is missing where Windows lacks the provider's texts:
    # the values are there all the same.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [object] $Record
    )
    $values = foreach ($property in $Record.Properties) {
        @{ Value = [string]$property.Value }
    }
    ConvertToOdjJson -InputObject ([ordered]@{
            Id          = [int]$Record.Id
            TimeCreated = ([datetime]$Record.TimeCreated).ToUniversalTime().ToString('o')
            Level       = [int]$Record.Level
            MachineName = [string]$Record.MachineName
            RecordId    = [long]$Record.RecordId
            Message     = [string]$Record.Message
            Properties  = @($values)
        })
}
