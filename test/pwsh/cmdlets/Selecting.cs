using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "DefaultParameter")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly List<PSObject> last = [];
    private readonly Queue<PSObject> held = new();
    private readonly List<PSObject> unique = [];
    private PropertyArgument[] properties = [];
    private WildcardPattern[] excluded = [];
    private int seen;
    private int written;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = System.Management.Automation.Internal.AutomationNull.Value;

    [Parameter(Position = 0, ParameterSetName = "DefaultParameter")]
    [Parameter(Position = 0, ParameterSetName = "SkipLastParameter")]
    public object[] Property { get; set; } = [];

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    public string[] ExcludeProperty { get; set; } = [];

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLastParameter", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "IndexParameter")]
    public SwitchParameter Wait { get; set; }

    [Parameter(ParameterSetName = "IndexParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int[] Index { get; set; } = [];

    private bool IsBounded => MyInvocation.BoundParameters.ContainsKey(nameof(First));

    private bool KeepsLast => MyInvocation.BoundParameters.ContainsKey(nameof(Last));

    protected override void BeginProcessing()
    {
        properties = [.. Property.Select(PropertyArgument.From)];
        excluded = [.. ExcludeProperty.Select(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase))];
        if (IsBounded && First == 0 && !KeepsLast && !Wait)
        {
            StopUpstream();
        }
    }

    protected override void ProcessRecord()
    {
        if (ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value))
        {
            return;
        }

        int position = seen++;
        if (Index.Length > 0)
        {
            TakeByIndex(position);
        }
        else if (KeepsLast && !(IsBounded && written < First))
        {
            last.Add(InputObject);
        }
        else if (position >= Skip)
        {
            TakeInOrder();
        }
    }

    protected override void EndProcessing()
    {
        if (KeepsLast)
        {
            int end = Math.Max(0, last.Count - Skip);
            foreach (PSObject item in last.Take(end).TakeLast(Last))
            {
                Emit(item);
            }
        }

        foreach (PSObject item in unique)
        {
            WriteObject(item);
        }
    }

    private void TakeByIndex(int position)
    {
        if (Index.Contains(position))
        {
            Emit(InputObject);
        }

        if (!Wait && position >= Index.Max())
        {
            StopUpstream();
        }
    }

    private void TakeInOrder()
    {
        if (SkipLast > 0)
        {
            held.Enqueue(InputObject);
            if (held.Count > SkipLast)
            {
                Emit(held.Dequeue());
            }

            return;
        }

        if (IsBounded && written >= First)
        {
            return;
        }

        written++;
        Emit(InputObject);
        if (IsBounded && written == First && !KeepsLast && !Wait)
        {
            StopUpstream();
        }
    }

    private void Emit(PSObject item)
    {
        foreach (PSObject result in Results(item))
        {
            if (!Unique)
            {
                WriteObject(result);
            }
            else if (!unique.Exists(earlier => SameAs(earlier, result)))
            {
                unique.Add(result);
            }
        }
    }

    private IEnumerable<PSObject> Results(PSObject item)
    {
        if (ExpandProperty is not null)
        {
            return Expanded(item);
        }

        return properties.Length == 0 && excluded.Length == 0 ? [item] : [Selected(item)];
    }

    private PSObject Selected(PSObject item)
    {
        var result = new PSObject();
        foreach ((string name, object? value) in Read(item))
        {
            if (result.Properties[name] is not null)
            {
                WriteError(new ErrorRecord(
                    new PSArgumentException($"The property cannot be processed because the property \"{name}\" already exists."),
                    "AlreadyExistingUserSpecifiedPropertyNoExpand",
                    ErrorCategory.InvalidOperation,
                    null));
                continue;
            }

            result.Properties.Add(new PSNoteProperty(name, value));
        }

        result.TypeNames.Insert(0, "Selected." + item.BaseObject.GetType());
        return result;
    }

    private IEnumerable<(string Name, object? Value)> Read(PSObject item)
    {
        PropertyArgument[] wanted = properties.Length == 0 && ExpandProperty is null ? [PropertyArgument.From("*")] : properties;
        return wanted.SelectMany(property => property.Read(item)).Where(property => !excluded.Any(pattern => pattern.IsMatch(property.Name)));
    }

    private List<PSObject> Expanded(PSObject item)
    {
        var expression = new PSPropertyExpression(ExpandProperty!);
        List<PSPropertyExpressionResult> values = expression.GetValues(item);
        if (values.Count == 0)
        {
            WriteError(new ErrorRecord(
                new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."),
                "ExpandPropertyNotFound",
                ErrorCategory.InvalidArgument,
                item));
            return [];
        }

        if (values[0].Exception is { } failure)
        {
            WriteError(new ErrorRecord(failure, "PropertyEvaluationExpand", ErrorCategory.InvalidResult, item));
            return [];
        }

        var results = new List<PSObject>();
        object? value = values[0].Result;
        if (value is null)
        {
            return results;
        }

        foreach (object? element in LanguagePrimitives.GetEnumerable(value) ?? new[] { value })
        {
            if (element is null)
            {
                continue;
            }

            PSObject result = PSObject.AsPSObject(element);
            foreach ((string name, object? added) in properties.Length == 0 ? [] : Read(item))
            {
                result.Properties.Add(new PSNoteProperty(name, added));
            }

            results.Add(result);
        }

        return results;
    }

    private bool SameAs(PSObject first, PSObject second)
    {
        if (first.BaseObject is not PSCustomObject)
        {
            return LanguagePrimitives.Equals(first.BaseObject, second.BaseObject, ignoreCase: CaseInsensitive);
        }

        string[] names = [.. first.Properties.Select(property => property.Name)];
        return names.SequenceEqual(second.Properties.Select(property => property.Name), StringComparer.OrdinalIgnoreCase)
            && names.All(name => LanguagePrimitives.Equals(first.Properties[name].Value, second.Properties[name].Value, ignoreCase: CaseInsensitive));
    }

    /// <summary>Ends the commands before this one, as the engine does for "-First"; the exception is not public.</summary>
    private void StopUpstream()
    {
        EndProcessing();
        Type type = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        throw (Exception)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [this], null)!;
    }
}
