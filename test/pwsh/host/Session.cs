using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace OdjConnector.PowerShellHost;

/// <summary>The engine's own session state, with the cmdlets of this assembly beside those of the engine.</summary>
internal static class Session
{
    public static InitialSessionState Create()
    {
        InitialSessionState session = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(Session).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            {
                session.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null));
            }
        }

        return session;
    }
}
