using System.Management.Automation.Language;

namespace OdjConnector.Compatibility;

/// <summary>The objects that the scripts make themselves: names of properties, with what is put into them, from every [pscustomobject]@{ } and @{ }.</summary>
internal sealed class OwnObjects
{
    private readonly Dictionary<string, List<StatementAst>> values = new(StringComparer.OrdinalIgnoreCase);

    public OwnObjects(IEnumerable<Ast> scripts)
    {
        foreach (var table in scripts.SelectMany(script => script.FindAll(node => node is HashtableAst, true)).Cast<HashtableAst>())
        {
            foreach (var (key, value) in table.KeyValuePairs)
            {
                if (key is not StringConstantExpressionAst { Value: var name }) continue;
                if (!values.TryGetValue(name, out var all)) values[name] = all = [];
                all.Add(value);
            }
        }
    }

    public bool Has(string property) => values.ContainsKey(property);

    public IReadOnlyList<StatementAst> ValuesOf(string property) => values.GetValueOrDefault(property) ?? [];
}
