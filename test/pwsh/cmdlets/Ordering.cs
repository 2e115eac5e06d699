using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly List<double> numbers = [];
    private int count;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    private bool NeedsNumbers => Sum || Average || Maximum || Minimum;

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }

        object? value = InputObject;
        if (Property is not null)
        {
            PSPropertyInfo? property = InputObject.Properties[Property];
            if (property?.Value is null)
            {
                return;
            }

            value = property.Value;
        }

        count++;
        if (!NeedsNumbers)
        {
            return;
        }

        if (!LanguagePrimitives.TryConvertTo(value, out double number))
        {
            WriteError(new ErrorRecord(
                new PSInvalidCastException($"Input object \"{value}\" is not numeric."),
                "NonNumericInputObject",
                ErrorCategory.InvalidType,
                value));
            return;
        }

        numbers.Add(number);
    }

    protected override void EndProcessing()
    {
        if (Property is not null && count == 0)
        {
            WriteError(new ErrorRecord(
                new PSArgumentException($"The property \"{Property}\" cannot be found in the input for any objects."),
                "GenericMeasurePropertyNotFound",
                ErrorCategory.InvalidArgument,
                null));
            return;
        }

        WriteObject(new GenericMeasureInfo
        {
            Count = count,
            Property = Property,
            Sum = Sum ? numbers.Sum() : null,
            Average = Average && numbers.Count > 0 ? numbers.Average() : null,
            Maximum = Maximum && numbers.Count > 0 ? numbers.Max() : null,
            Minimum = Minimum && numbers.Count > 0 ? numbers.Min() : null,
        });
    }
}

/// <summary>What Measure-Object found.</summary>
public sealed class GenericMeasureInfo
{
    public int Count { get; init; }

    public double? Average { get; init; }

    public double? Sum { get; init; }

    public double? Maximum { get; init; }

    public double? Minimum { get; init; }

    public string? Property { get; init; }
}

[Cmdlet("Sort", "Object", DefaultParameterSetName = "Default")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter(ParameterSetName = "Default")]
    public SwitchParameter Stable { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter(ParameterSetName = "Top", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter(ParameterSetName = "Bottom", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value))
        {
            input.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        PropertyArgument[] properties = [.. Property.Select(PropertyArgument.From)];
        var keyed = input.Select(item => (Item: item, Keys: KeysOf(item, properties)));
        var comparer = Comparer<object?[]>.Create((first, second) => Order(first, second, properties));
        List<(PSObject Item, object?[] Keys)> sorted = [.. keyed.OrderBy(entry => entry.Keys, comparer)];
        if (Unique)
        {
            sorted = [.. sorted.Where((entry, index) => index == 0 || comparer.Compare(sorted[index - 1].Keys, entry.Keys) != 0)];
        }

        IEnumerable<(PSObject Item, object?[] Keys)> wanted = ParameterSetName switch
        {
            "Top" => sorted.Take(Top),
            "Bottom" => sorted.TakeLast(Bottom),
            _ => sorted,
        };
        foreach ((PSObject item, _) in wanted)
        {
            WriteObject(item);
        }
    }

    private static object?[] KeysOf(PSObject item, PropertyArgument[] properties) =>
        properties.Length == 0 ? [item] : [.. properties.Select(property => property.First(item))];

    private int Order(object?[] first, object?[] second, PropertyArgument[] properties)
    {
        for (int index = 0; index < first.Length; index++)
        {
            bool descending = Descending || (properties.Length > 0 && properties[index].Descending);
            int order = new ValueComparer(CaseSensitive, descending).Compare(first[index], second[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}

[Cmdlet("Group", "Object", DefaultParameterSetName = "HashTable")]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value))
        {
            input.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        PropertyArgument[] properties = [.. Property.Select(PropertyArgument.From)];
        var comparer = new ValueComparer(CaseSensitive);
        var order = Comparer<object?[]>.Create((first, second) =>
            first.Zip(second, comparer.Compare).FirstOrDefault(difference => difference != 0));
        List<GroupInfo> groups = [];
        object?[]? current = null;
        foreach (var (item, keys) in input.Select(item => (item, KeysOf(item, properties))).OrderBy(entry => entry.Item2, order))
        {
            if (current is null || order.Compare(current, keys) != 0)
            {
                groups.Add(new GroupInfo(keys));
                current = keys;
            }

            groups[^1].Add(item, NoElement);
        }

        if (!AsHashTable)
        {
            WriteObject(groups, enumerateCollection: true);
            return;
        }

        var table = new Hashtable(CaseSensitive ? StringComparer.CurrentCulture : StringComparer.CurrentCultureIgnoreCase);
        foreach (GroupInfo group in groups)
        {
            object? key = group.Values.Count == 1 ? group.Values[0] : group.Name;
            table[AsString ? group.Name : (key is PSObject wrapped ? wrapped.BaseObject : key) ?? string.Empty] = group.Group;
        }

        WriteObject(table);
    }

    private static object?[] KeysOf(PSObject item, PropertyArgument[] properties) =>
        properties.Length == 0 ? [item] : [.. properties.Select(property => property.First(item))];
}

/// <summary>One group of Group-Object.</summary>
public sealed class GroupInfo
{
    internal GroupInfo(object?[] values)
    {
        Values = [.. values];
        Name = string.Join(", ", values.Select(value => LanguagePrimitives.ConvertTo<string>(value)));
    }

    public int Count { get; private set; }

    public string Name { get; }

    public Collection<PSObject> Group { get; } = [];

    public ArrayList Values { get; }

    internal void Add(PSObject item, bool countOnly)
    {
        Count++;
        if (!countOnly)
        {
            Group.Add(item);
        }
    }
}
