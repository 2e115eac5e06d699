using System.Management.Automation.Language;

namespace OdjConnector.Compatibility;

/// <summary>Code that Windows never comes to: below "if (-not (TestOdjWindows))", or the else of "if (TestOdjWindows)" or "if ($windows)".</summary>
internal static class Branches
{
    private static readonly string[] Asked = ["TestOdjWindows", "$windows"];

    public static bool IsOffWindows(Ast node)
    {
        for (; node.Parent is not null; node = node.Parent)
        {
            if (node.Parent is not IfStatementAst branch) continue;
            if (node == branch.ElseClause && branch.Clauses is [var (only, _)] && Asked.Contains(only.Extent.Text)) return true;
            if (branch.Clauses is [var (first, body), ..] && body == node && Asked.Any(asked => first.Extent.Text == $"-not ({asked})")) return true;
        }
        return false;
    }
}
