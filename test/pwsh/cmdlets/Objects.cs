using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.New, "Object", DefaultParameterSetName = "Net")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Net", Mandatory = true, Position = 0)]
    public string TypeName { get; set; } = string.Empty;

    [Parameter(ParameterSetName = "Net", Position = 1)]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void EndProcessing()
    {
        if (!LanguagePrimitives.TryConvertTo(TypeName, out Type type))
        {
            ThrowTerminatingError(new ErrorRecord(
                new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded."),
                "TypeNotFound",
                ErrorCategory.InvalidType,
                null));
        }

        PSObject created = Create(type);
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            Assign(created, LanguagePrimitives.ConvertTo<string>(entry.Key), entry.Value);
        }

        WriteObject(created);
    }

    private PSObject Create(Type type)
    {
        try
        {
            // The language's own choice of constructor and conversion of arguments; in a table, since a list would be
            // taken for several results.
            var table = (Hashtable)InvokeCommand.InvokeScript(
                "param($type, $list) @{ created = $type::new.Invoke($list) }",
                useNewScope: true,
                System.Management.Automation.Runspaces.PipelineResultTypes.None,
                input: null,
                type,
                ArgumentList)[0].BaseObject;
            return PSObject.AsPSObject(table["created"]!);
        }
        catch (MethodInvocationException failure)
        {
            ThrowTerminatingError(new ErrorRecord(failure, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, null));
        }
        catch (MethodException failure)
        {
            ThrowTerminatingError(new ErrorRecord(failure, "ConstructorCalledThrowException", ErrorCategory.InvalidOperation, null));
        }

        throw new InvalidOperationException("Unreachable.");
    }

    private void Assign(PSObject target, string name, object? value)
    {
        PSPropertyInfo? property = target.Properties[name];
        if (property is not null)
        {
            property.Value = value;
        }
        else if (target.BaseObject is PSCustomObject)
        {
            target.Properties.Add(new PSNoteProperty(name, value));
        }
        else
        {
            WriteError(new ErrorRecord(
                new InvalidOperationException($"The member \"{name}\" was not found for the specified .NET object."),
                "InvalidOperationException",
                ErrorCategory.InvalidOperation,
                null));
        }
    }
}

[Cmdlet(VerbsCommon.Add, "Member", DefaultParameterSetName = "TypeNameSet")]
public sealed class AddMemberCommand : PSCmdlet
{
    private const string NoteMembers = "NotePropertyMultiMemberSet";
    private const string Note = "NotePropertySingleMemberSet";
    private const string Member = "MemberSet";

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Member)]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; }

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = Member)]
    public string Name { get; set; } = string.Empty;

    [Parameter(Position = 2, ParameterSetName = Member)]
    public object? Value { get; set; }

    [Parameter(Position = 3, ParameterSetName = Member)]
    public object? SecondValue { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Note)]
    public string NotePropertyName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = Note)]
    [AllowNull]
    public object? NotePropertyValue { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NoteMembers)]
    public IDictionary NotePropertyMembers { get; set; } = new Hashtable();

    [Parameter(ParameterSetName = "TypeNameSet")]
    [Parameter(ParameterSetName = Note)]
    [Parameter(ParameterSetName = NoteMembers)]
    [Parameter(ParameterSetName = Member)]
    public string? TypeName { get; set; }

    [Parameter(ParameterSetName = Note)]
    [Parameter(ParameterSetName = NoteMembers)]
    [Parameter(ParameterSetName = Member)]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (!string.IsNullOrWhiteSpace(TypeName) && !InputObject.TypeNames.Contains(TypeName))
        {
            InputObject.TypeNames.Insert(0, TypeName);
        }

        if (Members().All(Add) && PassThru)
        {
            WriteObject(InputObject);
        }
    }

    private IEnumerable<PSMemberInfo> Members() => ParameterSetName switch
    {
        Note => [new PSNoteProperty(NotePropertyName, NotePropertyValue)],
        NoteMembers => NotePropertyMembers.Cast<DictionaryEntry>().Select(entry => new PSNoteProperty(LanguagePrimitives.ConvertTo<string>(entry.Key), entry.Value)),
        Member => [Made()],
        _ => [],
    };

    private PSMemberInfo Made() => MemberType switch
    {
        PSMemberTypes.NoteProperty => new PSNoteProperty(Name, Value),
        PSMemberTypes.ScriptProperty => new PSScriptProperty(Name, Bare<ScriptBlock>(Value), Bare<ScriptBlock>(SecondValue)),
        PSMemberTypes.ScriptMethod => new PSScriptMethod(Name, Bare<ScriptBlock>(Value)),
        PSMemberTypes.AliasProperty => new PSAliasProperty(Name, LanguagePrimitives.ConvertTo<string>(Value)),
        _ => throw new PSNotSupportedException($"This host's Add-Member does not add a {MemberType}."),
    };

    private static T? Bare<T>(object? value)
        where T : class => (value is PSObject wrapped ? wrapped.BaseObject : value) as T;

    private bool Add(PSMemberInfo member)
    {
        PSMemberInfo? existing = InputObject.Members[member.Name];
        if (existing is not null && !Force)
        {
            WriteError(new ErrorRecord(
                new InvalidOperationException($"Cannot add a member with the name \"{member.Name}\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."),
                "MemberAlreadyExists",
                ErrorCategory.InvalidOperation,
                InputObject));
            return false;
        }

        if (existing is { IsInstance: true })
        {
            InputObject.Members.Remove(member.Name);
        }

        // Past the check that would refuse to hide a member of the type.
        InputObject.Members.Add(member, preValidated: true);
        return true;
    }
}

[Cmdlet(VerbsCommon.Get, "Member")]
public sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> shown = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null || !shown.Add(string.Join(';', InputObject.TypeNames)))
        {
            return;
        }

        WildcardPattern[] patterns = [.. Name.Select(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase))];
        IEnumerable<PSMemberInfo> members = InputObject.Members
            .Where(member => (member.MemberType & MemberType) != 0 && patterns.Any(pattern => pattern.IsMatch(member.Name)))
            .Where(member => Force || !(member is PSMethod method && method.IsSpecial()))
            .OrderBy(member => member.MemberType.ToString(), StringComparer.Ordinal)
            .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase);
        foreach (PSMemberInfo member in members)
        {
            WriteObject(new MemberDefinition(InputObject.TypeNames[0], member.Name, member.MemberType, member.ToString() ?? string.Empty));
        }
    }

    protected override void EndProcessing()
    {
        if (shown.Count == 0)
        {
            WriteError(new ErrorRecord(
                new InvalidOperationException("You must specify an object for the Get-Member cmdlet."),
                "NoObjectInGetMember",
                ErrorCategory.CloseError,
                null));
        }
    }
}

internal static class MemberNames
{
    /// <summary>Accessors, which Get-Member shows with -Force only.</summary>
    public static bool IsSpecial(this PSMethod method) =>
        method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal);
}

/// <summary>One line of Get-Member.</summary>
public sealed class MemberDefinition(string typeName, string name, PSMemberTypes memberType, string definition)
{
    public string TypeName { get; } = typeName;

    public string Name { get; } = name;

    public PSMemberTypes MemberType { get; } = memberType;

    public string Definition { get; } = definition;
}
