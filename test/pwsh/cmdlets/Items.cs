using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Item", DefaultParameterSetName = "Path")]
public sealed class GetItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() => WriteObject(InvokeProvider.Item.Get([path], Force, literal), enumerateCollection: true));
        }
    }
}

[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Items")]
public sealed class GetChildItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Items", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = ["."];

    [Parameter(ParameterSetName = "LiteralItems", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public string? Filter { get; set; }

    [Parameter]
    public string[] Include { get; set; } = [];

    [Parameter]
    public string[] Exclude { get; set; } = [];

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public uint Depth { get; set; } = uint.MaxValue;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    [Parameter]
    public SwitchParameter File { get; set; }

    [Parameter]
    public SwitchParameter Directory { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralItems";
        bool recurse = Recurse || MyInvocation.BoundParameters.ContainsKey(nameof(Depth));
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() =>
            {
                foreach (PSObject item in InvokeProvider.ChildItem.Get([path], recurse, Depth, Force, literal).Where(IsWanted))
                {
                    WriteObject(Name ? item.Properties["PSChildName"].Value : item);
                }
            });
        }
    }

    private bool IsWanted(PSObject item)
    {
        string name = (string)item.Properties["PSChildName"].Value;
        bool matches(string pattern) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(name);
        return (Filter is null || matches(Filter))
            && (Include.Length == 0 || Include.Any(matches))
            && !Exclude.Any(matches)
            && (!File || item.BaseObject is FileInfo)
            && (!Directory || item.BaseObject is DirectoryInfo);
    }
}

[Cmdlet(VerbsCommon.New, "Item", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class NewItemCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    [Alias("Type")]
    public string? ItemType { get; set; }

    [Parameter(ValueFromPipeline = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string path in Path)
        {
            string target = Name is null ? path : SessionState.Path.Combine(path, Name);
            bool folder = string.Equals(ItemType, "Directory", StringComparison.OrdinalIgnoreCase);
            if (ShouldProcess($"Destination: {GetUnresolvedProviderPathFromPSPath(target)}", folder ? "Create Directory" : "Create File"))
            {
                Tried(() => WriteObject(InvokeProvider.Item.New([path], Name, ItemType, Value, Force), enumerateCollection: true));
            }
        }
    }
}

[Cmdlet(VerbsCommon.Remove, "Item", SupportsShouldProcess = true, DefaultParameterSetName = "Path", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() =>
            {
                foreach (PSObject item in InvokeProvider.Item.Get([path], Force, literal))
                {
                    string target = (string)item.Properties["PSPath"].Value;
                    if (ShouldProcess(GetUnresolvedProviderPathFromPSPath(target), item.BaseObject is DirectoryInfo ? "Remove Directory" : "Remove File"))
                    {
                        InvokeProvider.Item.Remove([target], Recurse, Force, literalPath: true);
                    }
                }
            });
        }
    }
}

[Cmdlet(VerbsCommon.Copy, "Item", SupportsShouldProcess = true, DefaultParameterSetName = "Path", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class CopyItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public string Destination { get; set; } = ".";

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            if (!ShouldProcess($"Item: {GetUnresolvedProviderPathFromPSPath(path)} Destination: {GetUnresolvedProviderPathFromPSPath(Destination)}", "Copy File"))
            {
                continue;
            }

            Tried(() =>
            {
                Collection<PSObject> copied = InvokeProvider.Item.Copy([path], Destination, Recurse, CopyContainers.CopyTargetContainer, Force, literal);
                if (PassThru)
                {
                    WriteObject(copied, enumerateCollection: true);
                }
            });
        }
    }
}

[Cmdlet(VerbsCommon.Move, "Item", SupportsShouldProcess = true, DefaultParameterSetName = "Path", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class MoveItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public string Destination { get; set; } = ".";

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string path in Path.Concat(LiteralPath.Select(path => WildcardPattern.Escape(path))))
        {
            if (ShouldProcess($"Item: {GetUnresolvedProviderPathFromPSPath(path)} Destination: {GetUnresolvedProviderPathFromPSPath(Destination)}", "Move File"))
            {
                Tried(() => InvokeProvider.Item.Move([path], Destination, Force, literalPath: false));
            }
        }
    }
}

[Cmdlet(VerbsCommon.Get, "ItemProperty", DefaultParameterSetName = "Path")]
public sealed class GetItemPropertyCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() => WriteObject(InvokeProvider.Property.Get([path], [.. Name], literal), enumerateCollection: true));
        }
    }
}

[Cmdlet(VerbsCommon.Set, "ItemProperty", SupportsShouldProcess = true, DefaultParameterSetName = "propertyValuePathSet", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class SetItemPropertyCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "propertyValuePathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "propertyValueLiteralPathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = string.Empty;

    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? Value { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "propertyValueLiteralPathSet";
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() =>
            {
                if (ShouldProcess($"Item: {GetUnresolvedProviderPathFromPSPath(path)} Property: {Name} Value: {Value}", "Set Property File"))
                {
                    var values = new PSObject();
                    values.Properties.Add(new PSNoteProperty(Name, Value));
                    InvokeProvider.Property.Set([path], values, force: false, literal);
                }
            });
        }
    }
}
