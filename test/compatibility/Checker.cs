using System.Management.Automation.Language;

namespace OdjConnector.Compatibility;

/// <summary>Walks a script: every type, attribute, member and command that it names.</summary>
internal sealed class Checker(string file, Framework framework, Commands commands, Inference inference, Coverage coverage, List<Finding> findings) : AstVisitor
{
    /// <summary>What PowerShell itself puts on every object.</summary>
    private static readonly HashSet<string> Intrinsic = new(["Where", "ForEach", "Count", "Length", "PSObject", "PSTypeNames", "PSBase"], StringComparer.OrdinalIgnoreCase);

    public override AstVisitAction VisitTypeExpression(TypeExpressionAst node) => CheckType(node, node.TypeName);

    public override AstVisitAction VisitTypeConstraint(TypeConstraintAst node) =>
        node.TypeName.FullName.ToLowerInvariant() == "ordered" ? AstVisitAction.Continue : CheckType(node, node.TypeName);

    public override AstVisitAction VisitConvertExpression(ConvertExpressionAst node)
    {
        if (node.Child is StringConstantExpressionAst && framework.Find(node.Type.TypeName) is { IsEnum: true } type && !Overloads.Accepts(type, inference.ArgumentOf(node.Child)))
        {
            return Report(node, $"{type} has no such value");
        }
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitAttribute(AttributeAst node)
    {
        if (framework.FindAttribute(node.TypeName) is not { } type) return Report(node, $"there is no attribute [{node.TypeName.FullName}]");
        coverage.Types++;
        foreach (var argument in node.NamedArguments.Where(argument => Members.Value(type, argument.ArgumentName, false) is null))
        {
            Report(argument, $"[{node.TypeName.FullName}] has no {argument.ArgumentName}");
        }
        var arguments = node.PositionalArguments.Select(inference.ArgumentOf).ToList();
        if (!Members.Constructors(type).Any(constructor => Overloads.Fit(constructor, arguments))) Report(node, $"[{node.TypeName.FullName}] does not take {arguments.Count} values");
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitInvokeMemberExpression(InvokeMemberExpressionAst node)
    {
        if (node.Member is not StringConstantExpressionAst { Value: var name } || (!node.Static && Intrinsic.Contains(name))) return AstVisitAction.Continue;
        if (inference.Owner(node) is not { } owner) return Unknown(node);
        var element = node.Static || !Members.IsEnumerable(owner) ? null : Members.Element(owner);
        var candidates = inference.Candidates(node, owner, name);
        // What the collection does not have is called on each of its elements.
        if (candidates.Count == 0 && element is not null) candidates = inference.Candidates(node, element, name);
        if (candidates.Count == 0 && Members.IsDynamic(element ?? owner)) return Own();
        coverage.Members++;
        if (IsDefault(node, owner, name)) return AstVisitAction.Continue;
        if (candidates.Count == 0) return Report(node, $"{owner} has no method {name}");
        var arguments = (node.Arguments ?? Enumerable.Empty<ExpressionAst>()).Select(inference.ArgumentOf).ToList();
        return candidates.Any(method => Overloads.Fit(method, arguments))
            ? AstVisitAction.Continue
            : Report(node, $"no {owner}.{name} takes ({string.Join(", ", arguments.Select(argument => argument.Type?.ToString() ?? "?"))})");
    }

    public override AstVisitAction VisitMemberExpression(MemberExpressionAst node)
    {
        if (node.Member is not StringConstantExpressionAst { Value: var name } || (!node.Static && Intrinsic.Contains(name))) return AstVisitAction.Continue;
        if (inference.Owner(node) is not { } owner) return Unknown(node);
        if (Members.Value(owner, name, node.Static) is null && !OfElements(owner, name, node.Static) && !OfDerived(owner, name, node.Static))
        {
            if (!node.Static && Members.IsDynamic(Members.IsEnumerable(owner) ? Members.Element(owner) ?? owner : owner)) return Own();
            return Report(node, $"{owner} has no property {name}");
        }
        coverage.Members++;
        return AstVisitAction.Continue;
    }

    public override AstVisitAction VisitCommand(CommandAst node)
    {
        foreach (var problem in commands.Problems(node, coverage)) Report(node, problem);
        if (string.Equals(node.GetCommandName(), "New-Object", StringComparison.OrdinalIgnoreCase) && inference.TypeOf(node) is null)
        {
            Report(node, "the type is not there");
        }
        return AstVisitAction.Continue;
    }

    private static bool OfElements(Type owner, string name, bool isStatic) =>
        !isStatic && Members.IsEnumerable(owner) && Members.Element(owner) is { } element && Members.Value(element, name, false) is not null;

    /// <summary>$exception.Response, after the script asked what kind of exception it is.</summary>
    private bool OfDerived(Type owner, string name, bool isStatic) =>
        !isStatic && !Members.IsDynamic(owner) && framework.Derived(owner).Any(one => Members.Value(one, name, false) is not null);

    /// <summary>A structure is also made without values: it has no constructor for that in metadata. Nor have arrays.</summary>
    private static bool IsDefault(InvokeMemberExpressionAst node, Type owner, string name) =>
        node.Static && string.Equals(name, "new", StringComparison.OrdinalIgnoreCase) && (owner.IsArray || (owner.IsValueType && node.Arguments is null));

    private AstVisitAction CheckType(Ast node, ITypeName name)
    {
        if (framework.Find(name) is null) return Report(node, $"there is no type [{name.FullName}] in what Windows PowerShell 5.1 has loaded on .NET Framework 4.7.2");
        coverage.Types++;
        return AstVisitAction.Continue;
    }

    private AstVisitAction Unknown(Ast node)
    {
        if (node is MemberExpressionAst { Member: StringConstantExpressionAst { Value: var name } } and not InvokeMemberExpressionAst && (inference.Own.Has(name) || IsOfModule(node))) return Own();
        coverage.Unknown.Add($"{file}:{node.Extent.StartLineNumber} {node.Extent.Text}");
        return AstVisitAction.Continue;
    }

    /// <summary>What the root module has read from its data files.</summary>
    private static bool IsOfModule(Ast node)
    {
        while (node is MemberExpressionAst member) node = member.Expression;
        return node is VariableExpressionAst { VariablePath.IsScript: true };
    }

    private AstVisitAction Own()
    {
        coverage.MembersOfOwnObjects++;
        return AstVisitAction.Continue;
    }

    private AstVisitAction Report(Ast node, string reason)
    {
        if (Branches.IsOffWindows(node)) return AstVisitAction.Continue;
        findings.Add(new Finding(file, node.Extent.StartLineNumber, node.Extent.Text, reason));
        return AstVisitAction.Continue;
    }
}
