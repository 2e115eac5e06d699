using System;
using System.IO;
using System.Text;

namespace OdjConnector.PowerShellHost;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        Console.InputEncoding = utf8;
        CommandLine commandLine;
        try
        {
            commandLine = CommandLine.Parse(arguments);
        }
        catch (UsageException usage)
        {
            Console.Error.WriteLine(usage.Message);
            return usage.ExitCode;
        }

        if (commandLine.Version)
        {
            Console.Out.WriteLine($"PowerShell {ConsoleHost.EngineVersion}");
            return 0;
        }

        using var host = new ConsoleHost();
        int exitCode = host.Run(commandLine);
        Console.Out.Flush();
        return exitCode;
    }
}
