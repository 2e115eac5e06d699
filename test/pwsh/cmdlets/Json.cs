using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.ConvertTo, "Json")]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    private readonly List<object?> input = [];
    private bool warned;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    [Parameter]
    public SwitchParameter AsArray { get; set; }

    [Parameter]
    public StringEscapeHandling EscapeHandling { get; set; } = StringEscapeHandling.Default;

    protected override void ProcessRecord() => input.Add(InputObject);

    protected override void EndProcessing()
    {
        if (input.Count == 0)
        {
            return;
        }

        object? value = input.Count > 1 || AsArray ? input.ToArray() : input[0];
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            MaxDepth = 1024,
            StringEscapeHandling = EscapeHandling,
            Formatting = Compress ? Formatting.None : Formatting.Indented,
        };
        if (EnumsAsStrings)
        {
            settings.Converters.Add(new StringEnumConverter());
        }

        WriteObject(JsonConvert.SerializeObject(Plain(value, 0), settings));
    }

    /// <summary>The value as dictionaries, lists and what JSON has a form for.</summary>
    private object? Plain(object? value, int depth)
    {
        var wrapped = value as PSObject;
        object? bare = wrapped is null ? value : wrapped.BaseObject;
        if (bare is null or DBNull || ReferenceEquals(value, System.Management.Automation.Internal.AutomationNull.Value) || bare == System.Management.Automation.Language.NullString.Value)
        {
            return null;
        }

        if (bare is string or char or bool or DateTime or DateTimeOffset or Guid or Uri or double or float or decimal or BigInteger
            || bare.GetType().IsPrimitive)
        {
            return WithMembers(wrapped, bare, depth, adapted: false);
        }

        if (bare is Enum)
        {
            Type underlying = Enum.GetUnderlyingType(bare.GetType());
            object named = underlying == typeof(long) || underlying == typeof(ulong) ? bare.ToString()! : bare;
            return WithMembers(wrapped, named, depth, adapted: false);
        }

        if (depth > Depth)
        {
            return Truncated(wrapped, bare);
        }

        return bare switch
        {
            IDictionary dictionary => WithMembers(wrapped, Entries(dictionary, depth), depth, adapted: false),
            IEnumerable list => WithMembers(wrapped, list.Cast<object?>().Select(item => Plain(item, depth + 1)).ToList(), depth, adapted: false),
            _ => WithMembers(wrapped, PublicMembers(bare, depth), depth, adapted: true),
        };
    }

    private object? Truncated(PSObject? wrapped, object bare)
    {
        if (!warned)
        {
            warned = true;
            WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
        }

        bool custom = bare is PSCustomObject;
        return LanguagePrimitives.ConvertTo(custom ? wrapped : bare, typeof(string), CultureInfo.InvariantCulture);
    }

    private Dictionary<string, object?> Entries(IDictionary dictionary, int depth)
    {
        var entries = new Dictionary<string, object?>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string name)
            {
                ThrowTerminatingError(new ErrorRecord(
                    new InvalidOperationException($"The type '{dictionary.GetType().FullName}' is not supported for serialization or deserialization of a dictionary. Keys must be strings."),
                    "NonStringKeyInDictionary",
                    ErrorCategory.InvalidOperation,
                    dictionary));
                break;
            }

            entries[name] = Plain(entry.Value, depth + 1);
        }

        return entries;
    }

    private Dictionary<string, object?> PublicMembers(object value, int depth)
    {
        var members = new Dictionary<string, object?>();
        Type type = value.GetType();
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(IsShown))
        {
            members[field.Name] = Plain(Tried(() => field.GetValue(value)), depth + 1);
        }

        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsShown))
        {
            if (property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            {
                members[property.Name] = Plain(Tried(() => property.GetValue(value)), depth + 1);
            }
        }

        return members;
    }

    private static bool IsShown(MemberInfo member) => !member.IsDefined(typeof(JsonIgnoreAttribute), inherit: true);

    private static object? Tried(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is TargetInvocationException or GetValueException)
        {
            return null;
        }
    }

    /// <summary>Adds what PowerShell added to the object; texts and times stay what they are.</summary>
    private object WithMembers(PSObject? wrapped, object plain, int depth, bool adapted)
    {
        if (wrapped is null || wrapped.BaseObject is string or DateTime)
        {
            return plain;
        }

        var members = plain as Dictionary<string, object?> ?? new Dictionary<string, object?> { ["value"] = plain };
        foreach (PSPropertyInfo property in wrapped.Properties)
        {
            bool extended = property.MemberType != PSMemberTypes.Property;
            if ((extended || adapted) && property.IsGettable && !members.ContainsKey(property.Name))
            {
                members[property.Name] = Plain(Tried(() => property.Value), depth + 1);
            }
        }

        return ReferenceEquals(members, plain) || members.Count > 1 ? members : plain;
    }
}

[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : Cmdlet
{
    private readonly List<string> input = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = string.Empty;

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(ValidateRangeKind.Positive)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => input.Add(InputObject);

    protected override void EndProcessing()
    {
        if (input.Count == 0)
        {
            return;
        }

        if (input.Count == 1)
        {
            Convert(input[0]);
            return;
        }

        // Lines are documents of their own when the first one is; else they are one document together.
        bool separate;
        try
        {
            separate = Convert(input[0]);
        }
        catch (ArgumentException)
        {
            separate = false;
        }

        if (!separate)
        {
            Convert(string.Join(Environment.NewLine, input));
            return;
        }

        foreach (string line in input.Skip(1))
        {
            Convert(line);
        }
    }

    private bool Convert(string text)
    {
        object? result = Parse(text);
        WriteObject(result, enumerateCollection: !NoEnumerate);
        return result is not null;
    }

    private object? Parse(string text)
    {
        try
        {
            if (Regex.IsMatch(text, @"^\s*\["))
            {
                // The deserializer takes an array that is not closed; this refuses it.
                JArray.Parse(text);
            }

            return FromToken(JsonConvert.DeserializeObject(text, new JsonSerializerSettings
            {
                TypeNameHandling = TypeNameHandling.None,
                MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
                MaxDepth = Depth,
            }));
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"Conversion from JSON failed with error: {failure.Message}", failure);
        }
    }

    private object? FromToken(object? token) => token switch
    {
        JObject entries when AsHashtable => Hashtable(entries),
        JObject entries => Custom(entries),
        JArray list => list.Select(item => FromToken(item)).ToArray(),
        JValue value => value.Value,
        _ => token,
    };

    private OrderedHashtable Hashtable(JObject entries)
    {
        var hashtable = new OrderedHashtable(entries.Count);
        foreach (KeyValuePair<string, JToken?> entry in entries)
        {
            hashtable.Add(entry.Key, FromToken(entry.Value));
        }

        return hashtable;
    }

    private PSObject Custom(JObject entries)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var result = new PSObject(entries.Count);
        foreach (KeyValuePair<string, JToken?> entry in entries)
        {
            if (entry.Key.Length == 0)
            {
                Refuse("EmptyKeyInJsonString", "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.");
            }

            if (names.TryGetValue(entry.Key, out string? earlier))
            {
                Refuse("KeysWithDifferentCasingInJsonString", $"Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '{earlier}' was '{entry.Key}'.");
            }

            names[entry.Key] = entry.Key;
            result.Properties.Add(new PSNoteProperty(entry.Key, FromToken(entry.Value)));
        }

        return result;
    }

    private void Refuse(string errorId, string message) =>
        ThrowTerminatingError(new ErrorRecord(new InvalidOperationException(message), errorId, ErrorCategory.InvalidOperation, null));
}
