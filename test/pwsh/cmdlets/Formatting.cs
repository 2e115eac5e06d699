using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// The engine holds the formatting itself; only these thin cmdlets live outside it. Each names the part of the engine
/// that does its work, by reflection: those parts have no public face.
/// </summary>
internal static class EngineFormatting
{
    public static void UseTable(FrontEndCommandBase cmdlet) => UseShape(cmdlet, "Table");

    public static void UseList(FrontEndCommandBase cmdlet) => UseShape(cmdlet, "List");

    public static object UseOutput(FrontEndCommandBase cmdlet)
    {
        object inner = Create("OutputManagerInner");
        Use(cmdlet, inner);
        return inner;
    }

    public static void WriteTo(object outputManager, TextWriter writer, int columns)
    {
        PropertyInfo lineOutput = outputManager.GetType().GetProperty("LineOutput", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
        lineOutput.SetValue(outputManager, Create("TextWriterLineOutput", writer, columns));
    }

    private static void UseShape(FrontEndCommandBase cmdlet, string shape)
    {
        Type shapes = Internal("FormatShape");
        Use(cmdlet, Create("InnerFormatShapeCommand", Enum.Parse(shapes, shape)));
    }

    private static void Use(FrontEndCommandBase cmdlet, object implementation) =>
        typeof(FrontEndCommandBase).GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(cmdlet, implementation);

    private static object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(Internal(type), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;

    private static Type Internal(string type) =>
        typeof(FrontEndCommandBase).Assembly.GetType($"Microsoft.PowerShell.Commands.Internal.Format.{type}", throwOnError: true)!;
}

[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineFormatting.UseTable(this);
}

[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineFormatting.UseList(this);
}

[Cmdlet("Out", "String", DefaultParameterSetName = "NoNewLineFormatting")]
public sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringWriter writer = new();
    private readonly object outputManager;

    public OutStringCommand() => outputManager = EngineFormatting.UseOutput(this);

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int? Width { get; set; }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        EngineFormatting.WriteTo(outputManager, writer, Width ?? Host.UI.RawUI.BufferSize.Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        string text = writer.ToString();
        if (Stream)
        {
            string[] lines = text.Split(Environment.NewLine);
            WriteObject(lines[..^1], enumerateCollection: true);
            return;
        }

        WriteObject(NoNewline ? text.Replace(Environment.NewLine, string.Empty) : text);
    }
}
