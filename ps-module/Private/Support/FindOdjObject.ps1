function FindOdjObject {
    # Every object of the domain that matches (or below -SearchBase), page by page.
    param (
        [Parameter(Mandatory)]
        [psobject] $Context,

        [Parameter(Mandatory)]
        [string] $Filter,

        [Parameter(Mandatory)]
        [string[]] $Attribute,

        [string] $SearchBase = $Context.DomainNamingContext,

        [object] $Control
    )
    $request = [System.DirectoryServices.Protocols.SearchRequest]::new(
        $SearchBase, $Filter, [System.DirectoryServices.Protocols.SearchScope]::Subtree, $Attribute)
    $page = [System.DirectoryServices.Protocols.PageResultRequestControl]::new(500)
    $null = $request.Controls.Add($page)
    if ($null -ne $Control) {
        $null = $request.Controls.Add($Control)
    }
    do {
        $response = $Context.Connection.SendRequest($request)
        $response.Entries
        $page.Cookie = [byte[]]@()
        foreach ($answered in $response.Controls) {
            if ($answered -is [System.DirectoryServices.Protocols.PageResultResponseControl]) {
                $page.Cookie = $answered.Cookie
            }
        }
    } while ($page.Cookie.Length -gt 0)
}
