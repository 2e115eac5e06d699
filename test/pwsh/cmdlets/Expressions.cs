using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A -Property argument: a name with wildcards, a script block, or @{ Name = ...; Expression = ... }.</summary>
internal sealed class PropertyArgument
{
    private PropertyArgument(PSPropertyExpression expression, string? name)
    {
        Expression = expression;
        Name = name;
    }

    public PSPropertyExpression Expression { get; }

    /// <summary>What the caller wants it called; null for the property's own name.</summary>
    public string? Name { get; }

    public bool Descending { get; private init; }

    public static PropertyArgument From(object argument)
    {
        object bare = argument is PSObject wrapped ? wrapped.BaseObject : argument;
        return bare switch
        {
            IDictionary entries => FromEntries(entries),
            ScriptBlock script => new PropertyArgument(new PSPropertyExpression(script), null),
            _ => new PropertyArgument(new PSPropertyExpression(LanguagePrimitives.ConvertTo<string>(bare)), null),
        };
    }

    /// <summary>The properties that the argument means on this object, by name.</summary>
    public IEnumerable<(string Name, object? Value)> Read(PSObject target)
    {
        List<PSPropertyExpression> resolved = Expression.Script is null && Expression.HasWildCardCharacters
            ? Expression.ResolveNames(target)
            : [Expression];
        foreach (PSPropertyExpression expression in resolved)
        {
            yield return (Name ?? expression.ToString(), ValueOf(expression, target));
        }
    }

    public object? First(PSObject target) => ValueOf(Expression, target);

    private static object? ValueOf(PSPropertyExpression expression, PSObject target)
    {
        List<PSPropertyExpressionResult> values = expression.GetValues(target);
        return values.Count == 0 ? null : values[0].Result;
    }

    private static PropertyArgument FromEntries(IDictionary entries)
    {
        object? Entry(params string[] keys)
        {
            foreach (DictionaryEntry entry in entries)
            {
                string given = LanguagePrimitives.ConvertTo<string>(entry.Key);
                if (keys.Any(key => key.StartsWith(given, StringComparison.OrdinalIgnoreCase)))
                {
                    return entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
                }
            }

            return null;
        }

        PSPropertyExpression expression = Entry("Expression") switch
        {
            ScriptBlock script => new PSPropertyExpression(script),
            { } name => new PSPropertyExpression(LanguagePrimitives.ConvertTo<string>(name)),
            null => throw new PSArgumentException("The property argument has no Expression entry."),
        };
        return new PropertyArgument(expression, Entry("Name", "Label") as string)
        {
            Descending = LanguagePrimitives.IsTrue(Entry("Descending")),
        };
    }
}

/// <summary>The order that Sort-Object and Group-Object see: null first, texts by culture, else as -lt does.</summary>
internal sealed class ValueComparer(bool caseSensitive, bool descending = false) : IComparer<object?>
{
    public int Compare(object? first, object? second)
    {
        int order = Ascending(Bare(first), Bare(second));
        return descending ? -order : order;
    }

    private static object? Bare(object? value) =>
        value is PSObject wrapped ? (wrapped.BaseObject is PSCustomObject ? wrapped : wrapped.BaseObject) : value;

    private int Ascending(object? first, object? second)
    {
        if (first is null || second is null)
        {
            return (first is null ? 0 : 1) - (second is null ? 0 : 1);
        }

        if (LanguagePrimitives.TryCompare(first, second, !caseSensitive, CultureInfo.CurrentCulture, out int order))
        {
            return order;
        }

        return string.Compare(
            LanguagePrimitives.ConvertTo<string>(first),
            LanguagePrimitives.ConvertTo<string>(second),
            CultureInfo.CurrentCulture,
            caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);
    }
}
