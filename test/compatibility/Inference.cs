using System.Management.Automation.Language;
using System.Reflection;

namespace OdjConnector.Compatibility;

/// <summary>
/// The type of an expression as far as the function itself tells it: constants, casts, typed parameters and variables,
/// constructors, members of known types, foreach over known collections. Null is "not known".
/// </summary>
internal sealed class Inference(Framework framework, Commands commands, OwnObjects own)
{
    private readonly Dictionary<Ast, Dictionary<string, List<Func<Type?>>>> scopes = [];
    private readonly HashSet<(Ast Scope, string Name)> inProgress = [];
    private readonly HashSet<string> ownInProgress = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>A variable was asked for while it was being worked out: $x = $x.Next says nothing new about $x.</summary>
    private bool recursed;

    public OwnObjects Own => own;

    public Type? TypeOf(Ast? expression) => expression switch
    {
        StringConstantExpressionAst or ExpandableStringExpressionAst => framework.Of<string>(),
        ConstantExpressionAst constant => framework.Find(constant.StaticType.FullName!),
        ConvertExpressionAst convert => OfCast(convert),
        AttributedExpressionAst attributed => TypeOf(attributed.Child),
        TypeExpressionAst => framework.Of<Type>(),
        HashtableAst => framework.Find("hashtable"),
        ArrayExpressionAst => framework.Find("object")!.MakeArrayType(),
        ArrayLiteralAst => framework.Find("object")!.MakeArrayType(),
        ScriptBlockExpressionAst => framework.Find("scriptblock"),
        ParenExpressionAst paren => TypeOf(paren.Pipeline),
        PipelineAst { PipelineElements.Count: 1 } pipeline => TypeOf(pipeline.PipelineElements[0]),
        CommandExpressionAst command => TypeOf(command.Expression),
        CommandAst command => OfCommand(command),
        InvokeMemberExpressionAst invoke => OfCall(invoke),
        MemberExpressionAst member => OfValue(member),
        IndexExpressionAst index => OfIndex(index),
        BinaryExpressionAst binary => OfBinary(binary),
        UnaryExpressionAst { TokenKind: TokenKind.Not or TokenKind.Exclaim } => framework.Of<bool>(),
        UnaryExpressionAst { TokenKind: TokenKind.Join } => framework.Of<string>(),
        UnaryExpressionAst { TokenKind: TokenKind.Isplit or TokenKind.Csplit } => framework.Find("string")!.MakeArrayType(),
        VariableExpressionAst variable => OfVariable(variable),
        _ => null,
    };

    /// <summary>The type that members are looked for on: [Type]::Member, or the value's.</summary>
    public Type? Owner(MemberExpressionAst member) =>
        member.Static && member.Expression is TypeExpressionAst type ? framework.Find(type.TypeName) : TypeOf(member.Expression);

    public Argument ArgumentOf(ExpressionAst expression) => new(
        TypeOf(expression),
        (expression as StringConstantExpressionAst)?.Value,
        expression is VariableExpressionAst { VariablePath.UserPath: "null" });

    public List<MethodBase> Candidates(InvokeMemberExpressionAst invoke, Type owner, string name)
    {
        var isConstructor = invoke.Static && string.Equals(name, "new", StringComparison.OrdinalIgnoreCase);
        return isConstructor ? Members.Constructors(owner) : Members.Methods(owner, name, invoke.Static);
    }

    private Type? OfCast(ConvertExpressionAst convert)
    {
        var name = convert.Type.TypeName.FullName.ToLowerInvariant();
        if (name == "ordered") return framework.Find("System.Collections.Specialized.OrderedDictionary");
        return name is "pscustomobject" or "psobject" ? null : framework.Find(convert.Type.TypeName);
    }

    private Type? OfCommand(CommandAst command)
    {
        if (string.Equals(command.GetCommandName(), "New-Object", StringComparison.OrdinalIgnoreCase))
        {
            var type = command.CommandElements.Skip(1).OfType<StringConstantExpressionAst>().FirstOrDefault();
            return type is null ? null : framework.Find(type.Value);
        }
        return commands.OutputOf(command.GetCommandName()) is { } output && framework.Find(output) is { IsArray: false } one ? one : null;
    }

    private Type? OfCall(InvokeMemberExpressionAst invoke)
    {
        if (invoke.Member is not StringConstantExpressionAst { Value: var name } || Owner(invoke) is not { } owner) return null;
        var isNew = invoke.Static && string.Equals(name, "new", StringComparison.OrdinalIgnoreCase);
        if (isNew) return owner;
        var arguments = (invoke.Arguments ?? Enumerable.Empty<ExpressionAst>()).Select(ArgumentOf).ToList();
        var types = Candidates(invoke, owner, name).Where(method => Overloads.Fit(method, arguments))
            .Select(method => ((MethodInfo)method).ReturnType).Distinct().ToList();
        return types is [{ ContainsGenericParameters: false } one] ? Known(one) : null;
    }

    private Type? OfValue(MemberExpressionAst member)
    {
        if (member.Member is not StringConstantExpressionAst { Value: var name }) return null;
        if (Owner(member) is not { } owner || Members.IsDynamic(owner)) return OfOwn(name);
        return Members.Value(owner, name, member.Static) is { } value ? Known(value) : null;
    }

    /// <summary>A property of an object of our own: what every place that makes such a property puts into it.</summary>
    private Type? OfOwn(string name)
    {
        if (!ownInProgress.Add(name)) return null;
        try
        {
            // Lists and texts stand under the same names in documents, where they hold something else.
            var type = Only(own.ValuesOf(name).Where(value => !IsNull(value)).Select(value => TypeOf(value)));
            return type is null || Members.IsEnumerable(type) || type.FullName == "System.String" ? null : type;
        }
        finally
        {
            ownInProgress.Remove(name);
        }
    }

    private static Type? Only(IEnumerable<Type?> types) => types.Distinct().ToList() is [{ } one] ? one : null;

    private Type? OfIndex(IndexExpressionAst index)
    {
        if (TypeOf(index.Target) is not { } target) return null;
        // Several indexes give an array of what one gives.
        if (index.Index is ArrayLiteralAst || TypeOf(index.Index) is { IsArray: true } || index.Index is BinaryExpressionAst) return null;
        if (target.FullName == "System.String") return framework.Of<char>();
        if (target.IsArray) return Known(target.GetElementType()!);
        var types = target.GetProperties().Where(property => property.GetIndexParameters().Length == 1).Select(property => property.PropertyType).Distinct().ToList();
        return types is [var one] ? Known(one) : null;
    }

    private Type? OfBinary(BinaryExpressionAst binary)
    {
        var left = TypeOf(binary.Left);
        switch (binary.Operator)
        {
            case TokenKind.Format or TokenKind.Join:
                return framework.Of<string>();
            case TokenKind.Isplit or TokenKind.Csplit:
                return framework.Find("string")!.MakeArrayType();
            case TokenKind.Ireplace or TokenKind.Creplace or TokenKind.Plus when left?.FullName == "System.String":
                return left;
            case TokenKind.Is or TokenKind.IsNot or TokenKind.And or TokenKind.Or or TokenKind.Xor or TokenKind.Icontains or TokenKind.Inotcontains or TokenKind.Ccontains or TokenKind.In or TokenKind.Iin or TokenKind.Inotin:
                return framework.Of<bool>();
            case TokenKind.As when binary.Right is TypeExpressionAst type:
                return framework.Find(type.TypeName);
            case TokenKind.Ieq or TokenKind.Ine or TokenKind.Ceq or TokenKind.Cne or TokenKind.Ilt or TokenKind.Igt or TokenKind.Ile or TokenKind.Ige:
                return left is not null && !Members.IsEnumerable(left) ? framework.Of<bool>() : null;
            case TokenKind.DotDot:
                return framework.Find("object")!.MakeArrayType();
            default:
                return null;
        }
    }

    private Type? OfVariable(VariableExpressionAst variable)
    {
        var name = variable.VariablePath.UserPath.ToLowerInvariant();
        switch (name)
        {
            case "null": return null;
            case "true" or "false": return framework.Of<bool>();
            case "_" or "psitem": return OfCurrent(variable);
            case "pscmdlet": return framework.Named("System.Management.Automation.PSCmdlet");
            case "myinvocation": return framework.Named("System.Management.Automation.InvocationInfo");
            case "psboundparameters": return framework.Named("System.Collections.Generic.Dictionary`2");
            case "psscriptroot" or "pscommandpath": return framework.Of<string>();
            case "executioncontext": return framework.Named("System.Management.Automation.EngineIntrinsics");
            case "host": return framework.Named("System.Management.Automation.Host.PSHost");
        }
        if (!variable.VariablePath.IsUnqualified) return null;
        var scope = ScopeOf(variable);
        if (!Assignments(scope).TryGetValue(name, out var assigned)) return null;
        if (!inProgress.Add((scope, name)))
        {
            recursed = true;
            return null;
        }
        try
        {
            var types = new List<Type?>();
            foreach (var one in assigned)
            {
                recursed = false;
                var type = one();
                if (type is not null || !recursed) types.Add(type);
            }
            return Only(types);
        }
        finally
        {
            inProgress.Remove((scope, name));
        }
    }

    /// <summary>$_ in catch is an error, in a block of a pipeline the element of what comes before.</summary>
    private Type? OfCurrent(VariableExpressionAst variable)
    {
        for (Ast node = variable; node.Parent is not null; node = node.Parent)
        {
            if (node.Parent is CatchClauseAst) return framework.Named("System.Management.Automation.ErrorRecord");
            if (node is not ScriptBlockExpressionAst) continue;
            if (node.Parent is CommandAst { Parent: PipelineAst pipeline } command)
            {
                var index = pipeline.PipelineElements.IndexOf(command);
                return index == 1 && pipeline.PipelineElements[0] is CommandExpressionAst first && TypeOf(first) is { } source
                    ? Known(Members.IsEnumerable(source) ? Members.Element(source) : source)
                    : null;
            }
            if (node.Parent is InvokeMemberExpressionAst { Member: StringConstantExpressionAst } invoke && TypeOf(invoke.Expression) is { } collection)
            {
                return Known(Members.Element(collection));
            }
            return null;
        }
        return null;
    }

    private static Ast ScopeOf(Ast node)
    {
        while (node.Parent is not null && node is not FunctionDefinitionAst) node = node.Parent;
        return node;
    }

    private Dictionary<string, List<Func<Type?>>> Assignments(Ast scope)
    {
        if (scopes.TryGetValue(scope, out var found)) return found;
        found = scopes[scope] = new(StringComparer.OrdinalIgnoreCase);
        foreach (var node in scope.FindAll(_ => true, true))
        {
            if (ScopeOf(node) != scope) continue;
            switch (node)
            {
                case ParameterAst parameter:
                    Add(parameter.Name, () => parameter.Attributes.OfType<TypeConstraintAst>().FirstOrDefault() is { } type ? Known(framework.Find(type.TypeName)) : null);
                    break;
                case ForEachStatementAst each:
                    Add(each.Variable, () => TypeOf(each.Condition) is { } source ? Known(Members.IsEnumerable(source) ? Members.Element(source) : source) : null);
                    break;
                case AssignmentStatementAst assignment:
                    AddAssignment(assignment);
                    break;
            }
        }
        return found;

        void Add(ExpressionAst target, Func<Type?> type)
        {
            if (target is not VariableExpressionAst variable) return;
            var name = variable.VariablePath.UserPath;
            if (!found.TryGetValue(name, out var all)) found[name] = all = [];
            all.Add(type);
        }

        void AddAssignment(AssignmentStatementAst assignment)
        {
            switch (assignment.Left)
            {
                case ConvertExpressionAst { Child: VariableExpressionAst variable } convert:
                    // The variable keeps its type, whatever is assigned later.
                    found[variable.VariablePath.UserPath] = [() => Known(OfCast(convert))];
                    break;
                case VariableExpressionAst variable when assignment.Operator != TokenKind.Equals:
                    // += on an array or a text keeps what it is; else it is not known.
                    break;
                case VariableExpressionAst variable when !IsNull(assignment.Right):
                    Add(variable, () => TypeOf(assignment.Right));
                    break;
                case ArrayLiteralAst several:
                    foreach (var one in several.Elements) Add(one, () => null);
                    break;
            }
        }
    }

    private static bool IsNull(StatementAst statement) =>
        statement is CommandExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "null" } } or
        PipelineAst { PipelineElements: [CommandExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "null" } }] };

    /// <summary>object says nothing, and Nullable of a type is the type itself to PowerShell.</summary>
    private static Type? Known(Type? type)
    {
        if (type is null || type.FullName == "System.Object" || type.IsGenericParameter) return null;
        return type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1" ? type.GetGenericArguments()[0] : type;
    }
}
