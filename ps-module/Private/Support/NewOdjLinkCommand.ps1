function NewOdjLinkCommand {
    # The command that links an account, for whoever may.
    [OutputType([string])]
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        # The name of the account, without the trailing $.
        [Parameter(Mandatory)]
        [string] $Name,

        # The DN of the computer.
        [Parameter(Mandatory)]
        [string] $Computer
    )
    "Add-ADComputerServiceAccount -Identity '{0}' -ServiceAccount '{1}$' -Server '{2}'" -f $Computer.Replace("'", "''"), $Name, $Context.Server
}
