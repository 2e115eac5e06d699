function ThrowAs {
    # A terminating error with the id that Microsoft's cmdlets give it.
    param ($Cmdlet, [System.Exception] $Exception, [string] $Id, [System.Management.Automation.ErrorCategory] $Category, $Target)
    $Cmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($Exception, $Id, $Category, $Target))
}
