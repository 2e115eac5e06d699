using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A cmdlet over -Path (with wildcards) or -LiteralPath, whose provider errors name the cmdlet.</summary>
public abstract class PathCommandBase : PSCmdlet
{
    protected bool Tried(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception failure) when (failure is IContainsErrorRecord)
        {
            WriteError(new ErrorRecord(((IContainsErrorRecord)failure).ErrorRecord, failure));
            return false;
        }
    }

    /// <summary>Provider paths that a path means; an error for one that is not there.</summary>
    protected Collection<string> Resolved(string path, bool literal, out ProviderInfo? provider)
    {
        ProviderInfo? found = null;
        var paths = new Collection<string>();
        Tried(() =>
        {
            if (literal)
            {
                paths.Add(SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out found, out _));
            }
            else
            {
                paths = GetResolvedProviderPathFromPSPath(path, out found);
            }
        });
        provider = found;
        return paths;
    }
}

[Cmdlet(VerbsCommon.Join, "Path")]
public sealed class JoinPathCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string ChildPath { get; set; } = string.Empty;

    [Parameter(Position = 2, ValueFromRemainingArguments = true)]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[] AdditionalChildPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string parent in Path)
        {
            Tried(() =>
            {
                string joined = AdditionalChildPath.Prepend(ChildPath).Aggregate(parent, SessionState.Path.Combine);
                if (Resolve)
                {
                    WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(joined).Select(path => path.Path), enumerateCollection: true);
                }
                else
                {
                    WriteObject(joined);
                }
            });
        }
    }
}

[Cmdlet(VerbsCommon.Split, "Path", DefaultParameterSetName = "ParentSet")]
public sealed class SplitPathCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ParentSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "LeafSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "LeafBaseSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ExtensionSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "QualifierSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "NoQualifierSet")]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "IsAbsoluteSet")]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPathSet")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(ParameterSetName = "ParentSet")]
    public SwitchParameter Parent { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LeafSet")]
    public SwitchParameter Leaf { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LeafBaseSet")]
    public SwitchParameter LeafBase { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ExtensionSet")]
    public SwitchParameter Extension { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "QualifierSet")]
    public SwitchParameter Qualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "NoQualifierSet")]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "IsAbsoluteSet")]
    public SwitchParameter IsAbsolute { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string path in Path.Concat(LiteralPath))
        {
            Tried(() => WriteObject(PartOf(path)));
        }
    }

    private object PartOf(string path)
    {
        int colon = path.IndexOf(':');
        return ParameterSetName switch
        {
            "LeafSet" => SessionState.Path.ParseChildName(path),
            "LeafBaseSet" => System.IO.Path.GetFileNameWithoutExtension(SessionState.Path.ParseChildName(path)),
            "ExtensionSet" => System.IO.Path.GetExtension(SessionState.Path.ParseChildName(path)),
            "QualifierSet" when colon < 0 => throw new PSArgumentException($"Cannot parse path because path '{path}' does not have a qualifier specified."),
            "QualifierSet" => path[..(colon + 1)],
            "NoQualifierSet" => path[(colon + 1)..],
            "IsAbsoluteSet" => SessionState.Path.IsPSAbsolute(path, out _),
            _ => SessionState.Path.ParseParent(path, string.Empty),
        };
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
public sealed class TestPathCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    [Alias("Type")]
    public TestPathType PathType { get; set; } = TestPathType.Any;

    [Parameter]
    public SwitchParameter IsValid { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                WriteObject(false);
                continue;
            }

            WriteObject(IsValid ? SessionState.Path.IsValid(path) : Exists(path, literal));
        }
    }

    private bool Exists(string path, bool literal)
    {
        try
        {
            return PathType switch
            {
                TestPathType.Container => InvokeProvider.Item.Exists(path, force: false, literal) && IsContainer(path, literal),
                TestPathType.Leaf => InvokeProvider.Item.Exists(path, force: false, literal) && !IsContainer(path, literal),
                _ => InvokeProvider.Item.Exists(path, force: false, literal),
            };
        }
        catch (Exception missing) when (missing is DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException)
        {
            return false;
        }
    }

    private bool IsContainer(string path, bool literal) =>
        InvokeProvider.Item.IsContainer(literal ? WildcardPattern.Escape(path) : path);
}

public enum TestPathType
{
    Any,
    Container,
    Leaf,
}

[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = "Path")]
public sealed class ResolvePathCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (string path in Path.Concat(LiteralPath.Select(path => WildcardPattern.Escape(path))))
        {
            Tried(() => WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(path), enumerateCollection: true));
        }
    }
}

[Cmdlet(VerbsCommon.Get, "Location")]
public sealed class GetLocationCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(SessionState.Path.CurrentLocation);
}

[Cmdlet(VerbsCommon.Set, "Location", DefaultParameterSetName = "Path")]
public sealed class SetLocationCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string Path { get; set; } = string.Empty;

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = string.Empty;

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => Tried(() =>
    {
        PathInfo location = SessionState.Path.SetLocation(LiteralPath.Length > 0 ? WildcardPattern.Escape(LiteralPath) : Path);
        if (PassThru)
        {
            WriteObject(location);
        }
    });
}
