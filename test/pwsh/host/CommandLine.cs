using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Runspaces;

namespace OdjConnector.PowerShellHost;

/// <summary>The command line cannot be used; the exit codes are those of pwsh.</summary>
internal sealed class UsageException(string message, int exitCode) : Exception(message)
{
    public const int BadCommandLine = 64;

    public int ExitCode { get; } = exitCode;
}

/// <summary>
/// The parameters of pwsh that this host answers to, any unambiguous start of a name as there:
/// -NoLogo, -NoExit, -NonInteractive, -NoProfile, -ExecutionPolicy (taken and left aside), -Version, -WorkingDirectory,
/// -Command (text, or - for standard input) and -File.
/// </summary>
internal sealed class CommandLine
{
    public bool Version { get; private set; }

    public bool NoExit { get; private set; }

    public bool ReadsCommands { get; private set; }

    public string? Command { get; private set; }

    public string? File { get; private set; }

    public string? WorkingDirectory { get; private set; }

    public IReadOnlyList<CommandParameter> FileArguments { get; private set; } = [];

    public static CommandLine Parse(string[] arguments)
    {
        var commandLine = new CommandLine();
        for (int index = 0; index < arguments.Length; index++)
        {
            string argument = arguments[index];
            if (!argument.StartsWith('-') && !argument.StartsWith('/'))
            {
                commandLine.TakeFile(arguments[index..]);
                return commandLine;
            }

            switch (NameOf(argument))
            {
                case "version":
                    commandLine.Version = true;
                    return commandLine;
                case "noexit":
                    commandLine.NoExit = true;
                    break;
                case "nologo" or "noprofile" or "noninteractive":
                    break;
                case "executionpolicy":
                    index++;
                    break;
                case "workingdirectory":
                    commandLine.WorkingDirectory = ValueAfter(arguments, ref index);
                    break;
                case "command":
                    commandLine.TakeCommand(arguments[(index + 1)..]);
                    return commandLine;
                case "file":
                    commandLine.TakeFile(arguments[(index + 1)..]);
                    return commandLine;
            }
        }

        commandLine.ReadsCommands = true;
        return commandLine;
    }

    private static string NameOf(string argument)
    {
        // Shortest starts that pwsh takes: see "pwsh -Help".
        (string Name, int Least)[] names =
        [
            ("version", 1), ("noexit", 3), ("nologo", 3), ("noprofile", 3), ("noninteractive", 4),
            ("executionpolicy", 2), ("workingdirectory", 2), ("command", 1), ("file", 1),
        ];
        string given = argument.TrimStart('-', '/').ToLowerInvariant();
        string? found = given switch
        {
            "ep" => "executionpolicy",
            "wd" => "workingdirectory",
            _ => names.FirstOrDefault(entry => given.Length >= entry.Least && entry.Name.StartsWith(given, StringComparison.Ordinal)).Name,
        };
        return found ?? throw new UsageException(
            $"The argument '{argument}' is not recognized as the name of a parameter of this host.", UsageException.BadCommandLine);
    }

    private static string ValueAfter(string[] arguments, ref int index)
    {
        index++;
        return index < arguments.Length
            ? arguments[index]
            : throw new UsageException($"Cannot process the command because a value is missing after {arguments[index - 1]}.", UsageException.BadCommandLine);
    }

    private void TakeCommand(string[] rest)
    {
        if (rest.Length == 0)
        {
            throw new UsageException("Cannot process the command because of a missing parameter. A command must follow -Command.", UsageException.BadCommandLine);
        }

        if (rest is ["-"])
        {
            ReadsCommands = true;
            return;
        }

        Command = string.Join(' ', rest);
    }

    private void TakeFile(string[] rest)
    {
        if (rest.Length == 0)
        {
            throw new UsageException("The -File parameter requires a file path for an argument.", UsageException.BadCommandLine);
        }

        if (rest[0] == "-")
        {
            ReadsCommands = true;
            return;
        }

        File = Path.GetFullPath(rest[0]);
        if (!System.IO.File.Exists(File))
        {
            throw new UsageException($"The argument '{rest[0]}' to the -File parameter does not exist. Provide the path to an existing '.ps1' file as an argument to the -File parameter.", UsageException.BadCommandLine);
        }

        FileArguments = [.. rest.Skip(1).SelectMany(ArgumentOf)];
    }

    /// <summary>"-Name", "-Name:value", "-Switch:$true", or a plain value.</summary>
    private static IEnumerable<CommandParameter> ArgumentOf(string argument)
    {
        if (argument.Length < 2 || argument[0] != '-' || !char.IsLetter(argument[1]))
        {
            yield return new CommandParameter(null, argument);
            yield break;
        }

        int colon = argument.IndexOf(':');
        if (colon < 0)
        {
            yield return new CommandParameter(argument);
        }
        else if (colon == argument.Length - 1)
        {
            yield return new CommandParameter(argument[..colon]);
        }
        else
        {
            string value = argument[(colon + 1)..];
            object converted = value.ToLowerInvariant() switch { "$true" => true, "$false" => false, _ => value };
            yield return new CommandParameter(argument[..colon], converted);
        }
    }
}
