using System.Management.Automation.Language;
using System.Text.Json;

namespace OdjConnector.Compatibility;

/// <summary>A command as Microsoft's page for 5.1 has it: names of parameters, with the values it takes where the page lists them.</summary>
internal sealed record Command(IReadOnlyDictionary<string, string[]> Parameters, int Positions);

/// <summary>The commands that may be called: own functions, and those of Windows PowerShell 5.1 with their parameters.</summary>
internal sealed class Commands
{
    private static readonly Dictionary<string, string[]> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Verbose"] = [], ["Debug"] = [], ["ErrorVariable"] = [], ["WarningVariable"] = [], ["InformationVariable"] = [],
        ["OutVariable"] = [], ["OutBuffer"] = [], ["PipelineVariable"] = [],
        ["ErrorAction"] = ["Continue", "Ignore", "Inquire", "SilentlyContinue", "Stop", "Suspend"],
        ["WarningAction"] = ["Continue", "Ignore", "Inquire", "SilentlyContinue", "Stop", "Suspend"],
        ["InformationAction"] = ["Continue", "Ignore", "Inquire", "SilentlyContinue", "Stop", "Suspend"],
    };

    private readonly Dictionary<string, Command> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> withoutParameters;
    private readonly Dictionary<string, FunctionDefinitionAst> functions = new(StringComparer.OrdinalIgnoreCase);

    public Commands(JsonElement lists, IEnumerable<Ast> scripts, IEnumerable<string> withoutParameters)
    {
        this.withoutParameters = new(withoutParameters, StringComparer.OrdinalIgnoreCase);
        foreach (var module in lists.GetProperty("modules").EnumerateArray())
        {
            foreach (var command in module.GetProperty("commands").EnumerateObject()) known[command.Name] = Read(command.Value.GetString()!);
        }
        foreach (var function in scripts.SelectMany(script => script.FindAll(node => node is FunctionDefinitionAst, true)).Cast<FunctionDefinitionAst>())
        {
            functions[function.Name] = function;
        }
    }

    /// <summary>The only type that a function of ours says it gives.</summary>
    public ITypeName? OutputOf(string? name)
    {
        if (name is null || !functions.TryGetValue(name, out var function)) return null;
        var attributes = function.Body.ParamBlock?.Attributes.Where(attribute => attribute.TypeName.FullName == "OutputType").ToList();
        return attributes is [{ PositionalArguments: [TypeExpressionAst type] }] ? type.TypeName : null;
    }

    public IEnumerable<string> Problems(CommandAst command, Coverage coverage)
    {
        if (command.GetCommandName() is not { } name || functions.ContainsKey(name)) yield break;
        if (!known.TryGetValue(name, out var called))
        {
            if (withoutParameters.Contains(name)) coverage.CommandsWithoutParameters++;
            else yield return $"windows-powershell.json does not list the command {name}: add it from its page for 5.1, where it has one";
            yield break;
        }
        coverage.Commands++;
        foreach (var problem in ProblemsOfParameters(command, name, called)) yield return problem;
    }

    private static IEnumerable<string> ProblemsOfParameters(CommandAst command, string name, Command called)
    {
        var positional = 0;
        for (var index = 1; index < command.CommandElements.Count; index++)
        {
            var element = command.CommandElements[index];
            if (element is VariableExpressionAst { Splatted: true } splatted)
            {
                foreach (var key in Keys(splatted).Where(key => Values(called, key) is null)) yield return $"{name} has no parameter -{key} in 5.1 (splatted)";
                continue;
            }
            if (element is not CommandParameterAst parameter)
            {
                positional++;
                continue;
            }
            if (Values(called, parameter.ParameterName) is not { } values)
            {
                yield return $"{name} has no parameter -{parameter.ParameterName} in 5.1";
                continue;
            }
            var next = index + 1 < command.CommandElements.Count ? command.CommandElements[index + 1] : null;
            var value = parameter.Argument ?? (next is CommandParameterAst ? null : next);
            if (value is StringConstantExpressionAst { Value: var text } && values.Length > 0 && !values.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{name} -{parameter.ParameterName} does not take {text} in 5.1";
            }
            // Which parameters are switches is not known, so a value after a name is taken for its value.
            if (parameter.Argument is null && next is not (null or CommandParameterAst) && positional == 0 && next is not VariableExpressionAst { Splatted: true }) index++;
        }
        if (positional > called.Positions) yield return $"{name} takes {called.Positions} positional values in 5.1, not {positional}";
    }

    /// <summary>Keys that are put into a splatted table by a literal or by name, anywhere in the function.</summary>
    private static IEnumerable<string> Keys(VariableExpressionAst splatted)
    {
        var name = splatted.VariablePath.UserPath;
        Ast scope = splatted;
        while (scope.Parent is not null && scope is not FunctionDefinitionAst) scope = scope.Parent;
        foreach (var assignment in scope.FindAll(node => node is AssignmentStatementAst, true).Cast<AssignmentStatementAst>())
        {
            if (assignment.Left is VariableExpressionAst variable && Same(variable) && assignment.Right.Find(node => node is HashtableAst, false) is HashtableAst table)
            {
                foreach (var (key, _) in table.KeyValuePairs) if (key is StringConstantExpressionAst text) yield return text.Value;
            }
            if (assignment.Left is IndexExpressionAst { Target: VariableExpressionAst indexed, Index: StringConstantExpressionAst put } && Same(indexed)) yield return put.Value;
            if (assignment.Left is MemberExpressionAst { Expression: VariableExpressionAst owner, Member: StringConstantExpressionAst member } && Same(owner)) yield return member.Value;
        }

        bool Same(VariableExpressionAst one) => string.Equals(one.VariablePath.UserPath, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The values that a parameter takes; empty where any; null where there is no such parameter.</summary>
    private static string[]? Values(Command command, string parameter) =>
        command.Parameters.GetValueOrDefault(parameter) ?? Common.GetValueOrDefault(parameter);

    /// <summary>"Path@0 Encoding=ASCII|UTF8 Raw".</summary>
    private static Command Read(string text)
    {
        var parameters = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var positions = new HashSet<string>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (left, values) = part.Split('=', 2) is [var name, var list] ? (name, list.Split('|')) : (part, []);
            var at = left.Split('@', 2);
            parameters[at[0]] = values;
            if (at.Length == 2) positions.Add(at[1]);
        }
        return new Command(parameters, positions.Count);
    }
}
