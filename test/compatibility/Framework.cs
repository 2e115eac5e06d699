using System.Management.Automation.Language;
using System.Reflection;
using System.Text.Json;

namespace OdjConnector.Compatibility;

/// <summary>The types of .NET Framework 4.7.2 and of Windows PowerShell 5.1, read as metadata.</summary>
internal sealed class Framework
{
    /// <summary>What powershell.exe 5.1 itself refers to, and so has loaded; everything else a script must load by itself.</summary>
    private static readonly string[] Loaded =
    [
        "mscorlib", "System", "System.Core", "System.Xml", "System.Configuration", "System.Data", "System.DirectoryServices",
        "System.Management", "System.Numerics", "System.Transactions", "System.Management.Automation",
    ];

    private readonly MetadataLoadContext context;
    private readonly Dictionary<string, Type> types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> accelerators = new(StringComparer.OrdinalIgnoreCase);

    public Framework(string folder, JsonElement lists)
    {
        var files = Directory.GetFiles(folder, "*.dll");
        context = new MetadataLoadContext(new PathAssemblyResolver(files), "mscorlib");
        foreach (var name in Loaded) Add(name);
        foreach (var accelerator in lists.GetProperty("accelerators").EnumerateObject())
        {
            accelerators[accelerator.Name] = accelerator.Value.GetString()!;
        }
    }

    public Type Of<T>() => types[typeof(T).FullName!];

    public Type Named(string name) => types[name];

    /// <summary>The assemblies that a script loads with [System.Reflection.Assembly]::Load('Name, ...'): any text that begins with the name of one.</summary>
    public void Load(Ast script)
    {
        var loads = script.FindAll(node => node is InvokeMemberExpressionAst { Static: true, Member: StringConstantExpressionAst { Value: "Load" } }, true);
        if (!loads.Any()) return;
        foreach (var text in script.FindAll(node => node is StringConstantExpressionAst, true).Cast<StringConstantExpressionAst>())
        {
            if (AssemblyName(text.Value) is { } name) Add(name);
        }
    }

    public Type? Find(ITypeName name) => name switch
    {
        ArrayTypeName array => Find(array.ElementType)?.MakeArrayType(),
        GenericTypeName generic => FindGeneric(generic),
        _ => Find(name.FullName),
    };

    /// <summary>As PowerShell looks a name up: accelerator, full name, the name below System.</summary>
    public Type? Find(string name)
    {
        var full = accelerators.GetValueOrDefault(name, name);
        return types.GetValueOrDefault(full) ?? types.GetValueOrDefault($"System.{full}");
    }

    /// <summary>What a variable of this type may hold as well.</summary>
    public IEnumerable<Type> Derived(Type type) =>
        type.IsSealed || type.IsArray ? [] : types.Values.Where(one => one != type && type.IsAssignableFrom(one));

    public Type? FindAttribute(ITypeName name) => Find(name.FullName) ?? Find($"{name.FullName}Attribute");

    private Type? FindGeneric(GenericTypeName name)
    {
        var arguments = name.GenericArguments.Select(Find).ToArray();
        var definition = Find($"{name.TypeName.FullName}`{arguments.Length}") ?? Find(name.TypeName.FullName);
        return definition is null || arguments.Contains(null) ? null : definition.MakeGenericType(arguments!);
    }

    private static string? AssemblyName(string text)
    {
        var parts = text.Split(',');
        return parts.Length > 1 && parts[1].TrimStart().StartsWith("Version=", StringComparison.Ordinal) ? parts[0] : null;
    }

    private void Add(string assembly)
    {
        foreach (var type in context.LoadFromAssemblyName(assembly).GetExportedTypes()) types.TryAdd(type.FullName!, type);
    }
}
