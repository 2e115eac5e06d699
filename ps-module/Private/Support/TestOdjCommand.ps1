function TestOdjCommand {
    # Whether a command is there; those of Windows are not everywhere.
    [OutputType([bool])]
    param (
        [Parameter(Mandatory)]
        [string] $Name
    )
    $null -ne (Get-Command -Name $Name -ErrorAction Ignore)
}
