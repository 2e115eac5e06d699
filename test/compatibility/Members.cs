using System.Reflection;

namespace OdjConnector.Compatibility;

/// <summary>Members of a type by name, in any case, as PowerShell sees them.</summary>
internal static class Members
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.IgnoreCase | BindingFlags.FlattenHierarchy;

    public static IEnumerable<Type> Lineage(Type type) =>
        type.IsInterface ? type.GetInterfaces().Prepend(type) : [type];

    public static List<MethodBase> Methods(Type type, string name, bool isStatic)
    {
        var flags = Any | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        return Lineage(type).SelectMany(one => one.GetMember(name, MemberTypes.Method, flags)).Cast<MethodBase>().ToList();
    }

    public static List<MethodBase> Constructors(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Cast<MethodBase>().ToList();

    /// <summary>The type of a property, field or event; null where there is none of the name.</summary>
    public static Type? Value(Type type, string name, bool isStatic)
    {
        var flags = Any | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        var member = Lineage(type)
            .SelectMany(one => one.GetMember(name, MemberTypes.Property | MemberTypes.Field | MemberTypes.Event, flags))
            .FirstOrDefault();
        return member switch
        {
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            EventInfo @event => @event.EventHandlerType,
            _ => null,
        };
    }

    /// <summary>What foreach gives, or what an array holds; null where that is not known.</summary>
    public static Type? Element(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        var enumerable = type.GetInterfaces().Prepend(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition().FullName == "System.Collections.Generic.IEnumerable`1");
        if (enumerable is not null) return enumerable.GetGenericArguments()[0];
        // Collections from before generics say it by their indexer.
        return Implements(type, "System.Collections.IEnumerable") && !IsDictionary(type)
            ? type.GetProperties().FirstOrDefault(property => property.GetIndexParameters() is [{ ParameterType.FullName: "System.Int32" }])?.PropertyType
            : null;
    }

    public static bool IsDictionary(Type type) => Implements(type, "System.Collections.IDictionary") || Implements(type, "System.Collections.Generic.IDictionary`2");

    public static bool IsEnumerable(Type type) => type.FullName != "System.String" && (type.IsArray || Implements(type, "System.Collections.IEnumerable"));

    /// <summary>Members come from what the object holds, not from its type.</summary>
    public static bool IsDynamic(Type type) =>
        type.FullName is "System.Object" or "System.Management.Automation.PSObject" or "System.Management.Automation.PSCustomObject" ||
        IsDictionary(type) || Derives(type, "System.Xml.XmlNode") || Derives(type, "System.Management.ManagementBaseObject") ||
        Derives(type, "System.DirectoryServices.DirectoryEntry");

    private static bool Implements(Type type, string name) =>
        type.GetInterfaces().Prepend(type).Any(one => (one.IsGenericType ? one.GetGenericTypeDefinition() : one).FullName == name);

    private static bool Derives(Type type, string name)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.FullName == name) return true;
        }
        return false;
    }
}
