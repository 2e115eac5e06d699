function FindOdjObject {
    # Every object of the domain that matches, page by page.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Filter,

        [Parameter(Mandatory)]
        [string[]] $Attribute
    )
    $request = [System.DirectoryServices.Protocols.SearchRequest]::new(
        $Context.DomainNamingContext, $Filter, [System.DirectoryServices.Protocols.SearchScope]::Subtree, $Attribute)
    $page = [System.DirectoryServices.Protocols.PageResultRequestControl]::new(500)
    $null = $request.Controls.Add($page)
    do {
        $response = $Context.Connection.SendRequest($request)
        $response.Entries
        $page.Cookie = [byte[]]@()
        foreach ($control in $response.Controls) {
            if ($control -is [System.DirectoryServices.Protocols.PageResultResponseControl]) {
                $page.Cookie = $control.Cookie
            }
        }
    } while ($page.Cookie.Length -gt 0)
}
