using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Security;
using System.Threading;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Variable")]
public sealed class GetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    [Parameter]
    public string? Scope { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            PSVariable[] found = Find(name);
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                var missing = new ItemNotFoundException($"Cannot find a variable with the name '{name}'.");
                WriteError(new ErrorRecord(missing, "VariableNotFound", ErrorCategory.ObjectNotFound, name));
            }

            foreach (PSVariable variable in found)
            {
                WriteObject(ValueOnly ? variable.Value : variable);
            }
        }
    }

    private PSVariable[] Find(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            PSVariable? variable = Scope is null ? SessionState.PSVariable.Get(name) : GetAtScope(SessionState.PSVariable, name, Scope);
            return variable is null ? [] : [variable];
        }

        return [.. InvokeProvider.Item.Get($"variable:{name}").Select(item => item.BaseObject).OfType<PSVariable>()];
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetAtScope")]
    private static extern PSVariable? GetAtScope(PSVariableIntrinsics variables, string name, string scope);
}

[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true)]
public sealed class SetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    [ValidateSet("Global", "Script", "Local", "Private")]
    public string? Scope { get; set; }

    [Parameter]
    public ScopedItemOptions Option { get; set; } = ScopedItemOptions.None;

    protected override void EndProcessing()
    {
        foreach (string name in Name)
        {
            if (ShouldProcess($"Name: {name} Value: {Value}", "Set variable"))
            {
                string path = Scope is null ? name : $"{Scope}:{name}";
                SessionState.PSVariable.Set(path, Value);
                if (Option != ScopedItemOptions.None)
                {
                    SessionState.PSVariable.Get(path).Options = Option;
                }
            }
        }
    }
}

[Cmdlet(VerbsCommon.Remove, "Variable", SupportsShouldProcess = true)]
public sealed class RemoveVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            if (SessionState.PSVariable.Get(name) is null)
            {
                WriteError(new ErrorRecord(new ItemNotFoundException($"Cannot find a variable with the name '{name}'."), "VariableNotFound", ErrorCategory.ObjectNotFound, name));
            }
            else if (ShouldProcess($"Name: {name}", "Remove Variable"))
            {
                SessionState.PSVariable.Remove(name);
            }
        }
    }
}

[Cmdlet(VerbsCommon.Get, "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public DateTime Date { get; set; } = DateTime.Now;

    [Parameter]
    public string? Format { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    protected override void ProcessRecord()
    {
        DateTime date = AsUTC ? Date.ToUniversalTime() : Date;
        WriteObject(Format is null ? date : Format switch
        {
            "FileDate" => date.ToString("yyyyMMdd"),
            "FileDateUniversal" => date.ToUniversalTime().ToString("yyyyMMddZ"),
            "FileDateTime" => date.ToString("yyyyMMddTHHmmssffff"),
            "FileDateTimeUniversal" => date.ToUniversalTime().ToString("yyyyMMddTHHmmssffffZ"),
            _ => date.ToString(Format),
        });
    }
}

[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "RandomNumberParameterSet")]
public sealed class GetRandomCommand : PSCmdlet
{
    private readonly List<object?> input = [];

    [Parameter(Position = 0, ParameterSetName = "RandomNumberParameterSet")]
    public object? Maximum { get; set; }

    [Parameter(ParameterSetName = "RandomNumberParameterSet")]
    public object? Minimum { get; set; }

    [Parameter(Position = 0, ParameterSetName = "RandomListItemParameterSet", Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object?[] InputObject { get; set; } = [];

    [Parameter(ParameterSetName = "RandomNumberParameterSet")]
    [Parameter(ParameterSetName = "RandomListItemParameterSet")]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    protected override void ProcessRecord() => input.AddRange(InputObject);

    protected override void EndProcessing()
    {
        if (ParameterSetName == "RandomListItemParameterSet")
        {
            object?[] shuffled = [.. input];
            Random.Shared.Shuffle(shuffled);
            WriteObject(shuffled.Take(Count), enumerateCollection: true);
            return;
        }

        int least = Minimum is null ? 0 : LanguagePrimitives.ConvertTo<int>(Minimum);
        int limit = Maximum is null ? int.MaxValue : LanguagePrimitives.ConvertTo<int>(Maximum);
        if (least >= limit)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException($"The Minimum value ({least}) cannot be greater than or equal to the Maximum value ({limit})."),
                "MinGreaterThanOrEqualMax",
                ErrorCategory.InvalidArgument,
                null));
        }

        for (int index = 0; index < Count; index++)
        {
            WriteObject(Random.Shared.Next(least, limit));
        }
    }
}

[Cmdlet(VerbsLifecycle.Start, "Sleep", DefaultParameterSetName = "Seconds")]
public sealed class StartSleepCommand : PSCmdlet
{
    private readonly ManualResetEventSlim stopped = new();

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Seconds", ValueFromPipeline = true)]
    [ValidateRange(0.0, int.MaxValue / 1000.0)]
    public double Seconds { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Milliseconds")]
    [Alias("ms")]
    [ValidateRange(0, int.MaxValue)]
    public int Milliseconds { get; set; }

    protected override void ProcessRecord() =>
        stopped.Wait(ParameterSetName == "Seconds" ? TimeSpan.FromSeconds(Seconds) : TimeSpan.FromMilliseconds(Milliseconds));

    protected override void StopProcessing() => stopped.Set();
}

[Cmdlet(VerbsCommon.New, "Guid")]
public sealed class NewGuidCommand : PSCmdlet
{
    [Parameter]
    public SwitchParameter Empty { get; set; }

    protected override void ProcessRecord() => WriteObject(Empty ? Guid.Empty : Guid.NewGuid());
}

[Cmdlet("Tee", "Object")]
public sealed class TeeObjectCommand : PSCmdlet
{
    private readonly List<object?> seen = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Variable")]
    public string Variable { get; set; } = string.Empty;

    protected override void ProcessRecord()
    {
        seen.Add(InputObject);
        WriteObject(InputObject);
    }

    protected override void EndProcessing() =>
        SessionState.PSVariable.Set(Variable, seen.Count == 1 ? seen[0] : seen.ToArray());
}

[Cmdlet(VerbsData.ConvertTo, "SecureString", DefaultParameterSetName = "PlainText")]
public sealed class ConvertToSecureStringCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string String { get; set; } = string.Empty;

    [Parameter(Mandatory = true, ParameterSetName = "PlainText")]
    public SwitchParameter AsPlainText { get; set; }

    [Parameter(ParameterSetName = "PlainText")]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var secret = new SecureString();
        foreach (char character in String)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        WriteObject(secret);
    }
}
