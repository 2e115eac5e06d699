using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>The encodings that -Encoding names; UTF-8 without a mark where none is named.</summary>
internal static class ContentEncoding
{
    public static Encoding Named(string name) => name.ToLowerInvariant() switch
    {
        "utf8" or "utf8nobom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf8bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        "ascii" => Encoding.ASCII,
        "unicode" => Encoding.Unicode,
        "bigendianunicode" => Encoding.BigEndianUnicode,
        "utf32" => Encoding.UTF32,
        _ => throw new PSArgumentException($"'{name}' is not an encoding that this host knows."),
    };
}

[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
public sealed class GetContentCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public string Encoding { get; set; } = "utf8";

    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    [Parameter]
    [Alias("First", "Head")]
    public int TotalCount { get; set; } = -1;

    [Parameter]
    [Alias("Last")]
    public int Tail { get; set; } = -1;

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "LiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            Tried(() =>
            {
                foreach (PSObject item in InvokeProvider.Item.Get([path], force: false, literal))
                {
                    Read(item);
                }
            });
        }
    }

    private void Read(PSObject item)
    {
        string path = GetUnresolvedProviderPathFromPSPath((string)item.Properties["PSPath"].Value);
        if (item.BaseObject is DirectoryInfo)
        {
            WriteError(new ErrorRecord(
                new UnauthorizedAccessException($"Unable to get content because it is a directory: '{path}'. Please use 'Get-ChildItem' instead."),
                "GetContainerContentException",
                ErrorCategory.InvalidOperation,
                path));
            return;
        }

        if (item.BaseObject is not FileInfo)
        {
            WriteObject(item);
            return;
        }

        try
        {
            Write(path, item);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(new ErrorRecord(failure, "GetContentReaderIOError", ErrorCategory.ReadError, path));
        }
    }

    private void Write(string path, PSObject item)
    {
        if (AsByteStream)
        {
            byte[] bytes = File.ReadAllBytes(path);
            WriteObject(bytes, enumerateCollection: !Raw);
            return;
        }

        if (Raw)
        {
            WriteObject(File.ReadAllText(path, ContentEncoding.Named(Encoding)));
            return;
        }

        IEnumerable<string> lines = File.ReadLines(path, ContentEncoding.Named(Encoding));
        lines = TotalCount >= 0 ? lines.Take(TotalCount) : lines;
        lines = Tail >= 0 ? lines.TakeLast(Tail) : lines;
        int number = 0;
        foreach (string line in lines)
        {
            var written = new PSObject(line);
            foreach (string note in (string[])["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"])
            {
                if (item.Properties[note] is { } property)
                {
                    written.Properties.Add(new PSNoteProperty(note, property.Value));
                }
            }

            written.Properties.Add(new PSNoteProperty("ReadCount", (long)++number));
            WriteObject(written);
        }
    }
}

/// <summary>Set-Content and Add-Content: one line for each value.</summary>
public abstract class WriteContentCommandBase : PathCommandBase
{
    private readonly StringBuilder text = new();
    private readonly List<byte> bytes = [];

    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Value { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string Encoding { get; set; } = "utf8";

    protected abstract bool Appends { get; }

    protected override void ProcessRecord()
    {
        foreach (object? value in Value ?? [])
        {
            if (AsByteStream)
            {
                bytes.Add(LanguagePrimitives.ConvertTo<byte>(value));
                continue;
            }

            text.Append(value is null ? string.Empty : value.ToString());
            if (!NoNewline)
            {
                text.Append(Environment.NewLine);
            }
        }
    }

    protected override void EndProcessing()
    {
        foreach (string path in LiteralPath.Length > 0 ? LiteralPath : Path)
        {
            string target = GetUnresolvedProviderPathFromPSPath(path);
            if (ShouldProcess($"Path: {target}", Appends ? "Add Content" : "Set Content"))
            {
                Write(target);
            }
        }
    }

    private void Write(string target)
    {
        try
        {
            using var stream = new FileStream(target, Appends ? FileMode.Append : FileMode.Create);
            if (AsByteStream)
            {
                stream.Write([.. bytes]);
                return;
            }

            using var writer = new StreamWriter(stream, ContentEncoding.Named(Encoding));
            writer.Write(text);
        }
        catch (DirectoryNotFoundException failure)
        {
            WriteError(new ErrorRecord(failure, "GetContentWriterDirectoryNotFoundError", ErrorCategory.ObjectNotFound, target));
        }
        catch (UnauthorizedAccessException failure)
        {
            WriteError(new ErrorRecord(failure, "GetContentWriterUnauthorizedAccessError", ErrorCategory.PermissionDenied, target));
        }
        catch (IOException failure)
        {
            WriteError(new ErrorRecord(failure, "GetContentWriterIOError", ErrorCategory.WriteError, target));
        }
    }
}

[Cmdlet(VerbsCommon.Set, "Content", SupportsShouldProcess = true, DefaultParameterSetName = "Path", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class SetContentCommand : WriteContentCommandBase
{
    protected override bool Appends => false;
}

[Cmdlet(VerbsCommon.Add, "Content", SupportsShouldProcess = true, DefaultParameterSetName = "Path", ConfirmImpact = ConfirmImpact.Medium)]
public sealed class AddContentCommand : WriteContentCommandBase
{
    protected override bool Appends => true;
}
