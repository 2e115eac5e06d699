using System.Text.Json;
using System.Management.Automation.Language;

namespace OdjConnector.Compatibility;

/// <summary>What stands in a file that Windows PowerShell 5.1 on .NET Framework 4.7.2 does not have.</summary>
internal sealed record Finding(string File, int Line, string Text, string Reason);

/// <summary>How much of the code the check could see: uses of members and commands that it resolved, and that it could not.</summary>
internal sealed class Coverage
{
    public int Types { get; set; }
    public int Members { get; set; }
    /// <summary>Of our own objects, whose properties no type declares.</summary>
    public int MembersOfOwnObjects { get; set; }
    /// <summary>Where the type could not be told: file, line and text.</summary>
    public List<string> Unknown { get; } = [];
    public int Commands { get; set; }
    public int CommandsWithoutParameters { get; set; }
}

internal static class Program
{
    /// <summary>compatibility FOLDER WINDOWS-POWERSHELL.JSON [COMMAND...]: the commands are known, their parameters are not.</summary>
    private static int Main(string[] arguments)
    {
        var folder = Path.GetFullPath(arguments[0]);
        using var lists = JsonDocument.Parse(File.ReadAllText(arguments[1]));
        var framework = new Framework(Path.Combine(AppContext.BaseDirectory, "windows"), lists.RootElement);
        var scripts = Directory.EnumerateFiles(folder, "*.ps*1", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".ps1" or ".psm1")
            .Order(StringComparer.Ordinal)
            .Select(file => Parser.ParseFile(file, out _, out _))
            .ToList();
        var commands = new Commands(lists.RootElement, scripts, arguments[2..]);
        foreach (var script in scripts) framework.Load(script);

        var inference = new Inference(framework, commands, new OwnObjects(scripts));
        var coverage = new Coverage();
        var findings = new List<Finding>();
        foreach (var script in scripts)
        {
            var file = Path.GetRelativePath(folder, script.Extent.File!).Replace('\\', '/');
            script.Visit(new Checker(file, framework, commands, inference, coverage, findings));
        }
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        Console.Out.Write(JsonSerializer.Serialize(new { findings, coverage }, options));
        return 0;
    }
}
