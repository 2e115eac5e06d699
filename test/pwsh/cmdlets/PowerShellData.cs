using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Import, "PowerShellDataFile", DefaultParameterSetName = "ByPath")]
public sealed class ImportPowerShellDataFileCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "ByPath", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "ByLiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter SkipLimit { get; set; }

    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == "ByLiteralPath";
        foreach (string path in literal ? LiteralPath : Path)
        {
            foreach (string file in Resolved(path, literal, out _))
            {
                Read(file);
            }
        }
    }

    private void Read(string file)
    {
        if (!File.Exists(file))
        {
            WriteError(new ErrorRecord(new FileNotFoundException($"Cannot find path '{file}' because it does not exist."), "PathNotFound", ErrorCategory.ObjectNotFound, file));
            return;
        }

        ScriptBlockAst script = Parser.ParseFile(file, out _, out ParseError[] errors);
        if (errors.Length > 0)
        {
            Refuse(file, "CouldNotParseAsPowerShellDataFile", $"The file '{file}' could not be parsed as a PowerShell Data File.");
            return;
        }

        if (script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false) is not { } table)
        {
            Refuse(file, "CouldNotParseAsPowerShellDataFileNoHashtableRoot", $"The file '{file}' could not be parsed as a PowerShell Data File because it has no hash table at its root.");
            return;
        }

        WriteObject(table.SafeGetValue(SkipLimit));
    }

    private void Refuse(string file, string errorId, string message) =>
        WriteError(new ErrorRecord(new InvalidOperationException(message), errorId, ErrorCategory.InvalidData, file));
}

[Cmdlet(VerbsData.Import, "LocalizedData")]
public sealed class ImportLocalizedDataCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    [Alias("Variable")]
    public string? BindingVariable { get; set; }

    [Parameter(Position = 1)]
    public string? UICulture { get; set; }

    [Parameter]
    public string? BaseDirectory { get; set; }

    [Parameter]
    public string? FileName { get; set; }

    [Parameter]
    public string[] SupportedCommand { get; set; } = ["ConvertFrom-StringData"];

    protected override void ProcessRecord()
    {
        if (FindFile() is not { } file)
        {
            return;
        }

        // The same restricted language as the engine's: data, and the commands that were allowed.
        ScriptBlock script = InvokeCommand.NewScriptBlock(File.ReadAllText(file));
        script.CheckRestrictedLanguage(SupportedCommand, allowedVariables: null, allowEnvironmentVariables: false);
        object? value = InvokeCommand.InvokeScript(SessionState, script).FirstOrDefault();
        if (BindingVariable is null)
        {
            WriteObject(value);
        }
        else
        {
            SessionState.PSVariable.Set(BindingVariable, value is PSObject wrapped ? wrapped.BaseObject : value);
        }
    }

    private string? FindFile()
    {
        string script = MyInvocation.ScriptName;
        string folder = BaseDirectory is null
            ? Path.GetDirectoryName(script) ?? SessionState.Path.CurrentFileSystemLocation.Path
            : GetUnresolvedProviderPathFromPSPath(BaseDirectory);
        string name = Path.ChangeExtension(FileName ?? Path.GetFileName(script), ".psd1");
        // From de-AT to de, by name: without ICU .NET knows no parents.
        List<string> cultures = [];
        for (string culture = UICulture ?? CultureInfo.CurrentUICulture.Name; culture.Length > 0; culture = culture[..Math.Max(0, culture.LastIndexOf('-'))])
        {
            cultures.Add(culture);
        }

        string[] candidates = [.. cultures.Append(string.Empty).Append("en-US").Append("en").Select(culture => Path.Combine(folder, culture, name))];
        string? found = candidates.FirstOrDefault(File.Exists);
        if (found is null)
        {
            WriteError(new ErrorRecord(
                new PSInvalidOperationException($"Cannot find the Windows PowerShell data file '{name}' in directory '{folder}', or in any parent culture directories."),
                "ImportLocalizedData",
                ErrorCategory.ObjectNotFound,
                name));
        }

        return found;
    }
}

[Cmdlet(VerbsData.ConvertFrom, "StringData")]
public sealed class ConvertFromStringDataCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string StringData { get; set; } = string.Empty;

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = '=';

    protected override void ProcessRecord()
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (string line in StringData.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] parts = line.Split(Delimiter, 2);
            if (parts.Length < 2)
            {
                throw new PSInvalidOperationException($"Data line '{line}' is not in 'name=value' format.");
            }

            string name = parts[0].Trim();
            if (table.ContainsKey(name))
            {
                throw new PSInvalidOperationException($"Data item '{name}' in line '{line}' is already defined.");
            }

            table.Add(name, Regex.Unescape(parts[1].Trim()));
        }

        WriteObject(table);
    }
}
