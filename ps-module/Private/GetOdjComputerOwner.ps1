function GetOdjComputerOwner {
    [OutputType('Odj.ComputerOwner')]
    param (
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [psobject] $Context,

        [AllowEmptyString()]
        [string] $SearchBase
    )
    $base = $SearchBase
    if (-not $base) {
        $base = $Context.DomainNamingContext
    }
    # The owner alone: whoever may not read the permissions may often read it.
    $control = [System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new(
        [System.DirectoryServices.Protocols.SecurityMasks]::Owner)
    $about = @{
        # Managed service accounts are of the class computer too, but of another category.
        Filter    = '(objectCategory=computer)'
        Attribute = 'sAMAccountName', 'objectGUID', 'nTSecurityDescriptor', 'mS-DS-CreatorSID', 'whenCreated', 'lastLogonTimestamp'
        Control   = $control
    }
    $progress = $Context.Progress
    try {
        FindOdjObject -Context $Context -SearchBase $base @about | ForEach-Object -Process {
            $progress.Count++
            if ($progress.Clock.ElapsedMilliseconds -ge $progress.Due) {
                WriteOdjProgress -Progress $progress -Text ($script:OdjMessages.ProgressComputers -f $progress.Count)
            }
            ConvertToOdjComputerOwner -Entry $_
        }
    } catch {
        $failure = $_
        $code = (GetOdjLdapFailure -ErrorRecord $failure).Code
        # noSuchObject, invalidDNSyntax
        if ($code -eq 32 -or $code -eq 34) {
            WriteOdjError -Cmdlet $Cmdlet -Id OuNotFound -Target $base -Values @{ organizationalUnit = $base; server = $Context.Server }
            return
        }
        WriteOdjFailure -Cmdlet $Cmdlet -Context $Context -ErrorRecord $failure -Target $base -Action ($script:OdjMessages.ActionListComputers -f $base)
    }
}
