using System.Reflection;

namespace OdjConnector.Compatibility;

/// <summary>An argument as far as it is known: its type, and its text where that is constant.</summary>
internal sealed record Argument(Type? Type, string? Constant, bool IsNull);

/// <summary>
/// Whether a call fits a method. PowerShell converts almost everything, so only what it cannot convert is refused, and what
/// it converts to something else than is meant: a text of several characters where an array of characters is taken.
/// </summary>
internal static class Overloads
{
    public static bool Fit(MethodBase method, IReadOnlyList<Argument> arguments)
    {
        var parameters = method.GetParameters();
        if (TakesMore(method) && FitExpanded(parameters, arguments)) return true;
        if (arguments.Count > parameters.Length) return false;
        if (parameters.Skip(arguments.Count).Any(parameter => !parameter.IsOptional)) return false;
        return !arguments.Where((argument, index) => !Accepts(method, parameters[index].ParameterType, argument)).Any();

        bool FitExpanded(ParameterInfo[] all, IReadOnlyList<Argument> given)
        {
            var last = all.Length - 1;
            return given.Count >= last && !given.Where((argument, index) =>
                !Accepts(method, index < last ? all[index].ParameterType : all[last].ParameterType.GetElementType()!, argument)).Any();
        }
    }

    private static bool TakesMore(MethodBase method) =>
        method.GetParameters() is [.., { ParameterType.IsArray: true } last] &&
        last.GetCustomAttributesData().Any(attribute => attribute.AttributeType.FullName == "System.ParamArrayAttribute");

    public static bool Accepts(Type wanted, Argument argument) =>
        argument.Type is not { } given || !wanted.IsEnum || AcceptsEnum(wanted, given, argument.Constant);

    private static bool Accepts(MethodBase method, Type wanted, Argument argument)
    {
        if (argument.Type is not { } given || argument.IsNull || wanted.IsByRef || wanted.ContainsGenericParameters) return true;
        if (wanted.IsAssignableFrom(given) || wanted.FullName is "System.Object" or "System.Boolean") return true;
        var isText = given.FullName == "System.String";
        // A list becomes one text of its parts: that is hardly meant.
        if (wanted.FullName == "System.String") return !given.IsArray;
        if (wanted.IsEnum) return AcceptsEnum(wanted, given, argument.Constant);
        // Split would take each character for itself, where PowerShell 7 splits by the whole text.
        if (isText && method.Name == "Split" && wanted.FullName is "System.Char[]" or "System.Char") return argument.Constant is { Length: 1 };
        if (wanted.FullName == "System.Char") return given.IsPrimitive || (isText && argument.Constant is null or { Length: 1 });
        if (IsNumber(wanted)) return given.IsPrimitive || given.FullName == "System.Decimal" || (isText && (argument.Constant is null || double.TryParse(argument.Constant, out _)));
        return !given.IsEnum;
    }

    private static bool AcceptsEnum(Type wanted, Type given, string? constant)
    {
        if (given.FullName != "System.String") return IsNumber(given);
        return constant is null || constant.Split(',').All(name => wanted.GetEnumNames().Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsNumber(Type type) => type.IsPrimitive && type.FullName is not ("System.Boolean" or "System.Char");
}
