using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text;

namespace OdjConnector.PowerShellHost;

/// <summary>Runs a file, a command, or the commands of standard input, and tells the exit code as pwsh does.</summary>
internal sealed class ConsoleHost : PSHost, IDisposable
{
    private readonly ConsoleUserInterface userInterface = new();
    private readonly Runspace runspace;
    private int? requestedExitCode;

    public ConsoleHost()
    {
        runspace = RunspaceFactory.CreateRunspace(this, Session.Create());
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
    }

    public static System.Version EngineVersion { get; } =
        new(FileVersion(typeof(PSObject).Assembly));

    public override string Name => "ConsoleHost";

    public override System.Version Version => EngineVersion;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => userInterface;

    public int Run(CommandLine commandLine)
    {
        if (commandLine.WorkingDirectory is { } folder)
        {
            runspace.SessionStateProxy.Path.SetLocation(folder);
        }

        int exitCode = 0;
        if (commandLine.File is { } file)
        {
            exitCode = RunFile(file, commandLine);
        }
        else if (commandLine.Command is { } text)
        {
            exitCode = RunText(text);
        }

        if (commandLine.ReadsCommands || (commandLine.NoExit && requestedExitCode is null))
        {
            exitCode = ReadCommands();
        }

        return requestedExitCode ?? exitCode;
    }

    public override void SetShouldExit(int exitCode) => requestedExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public void Dispose() => runspace.Dispose();

    private static string FileVersion(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+', ' ')[0];

    private int RunFile(string file, CommandLine commandLine)
    {
        var command = new Command(file, isScript: false, useLocalScope: false);
        foreach (CommandParameter argument in commandLine.FileArguments)
        {
            command.Parameters.Add(argument);
        }

        if (!commandLine.NoExit)
        {
            RethrowExit();
        }

        Pipeline pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        return Execute(pipeline, ReadsInput(Parser.ParseFile(file, out _, out _))).Failed ? 1 : 0;
    }

    private int RunText(string text)
    {
        bool readsInput = ReadsInput(Parser.ParseInput(text, out _, out _));
        return Execute(runspace.CreatePipeline(text, addToHistory: true), readsInput).Succeeded ? 0 : 1;
    }

    /// <summary>
    /// One command a line. A line that is not whole opens a block, which an empty line closes; end of input ends the
    /// session, without running a block that was left open.
    /// </summary>
    private int ReadCommands()
    {
        StringBuilder? block = null;
        bool succeeded = true;
        while (requestedExitCode is null && Console.In.ReadLine() is { } line)
        {
            bool empty = string.IsNullOrWhiteSpace(line);
            if (block is not null && !empty)
            {
                block.Append('\n').Append(line);
                continue;
            }

            if (block is null && empty)
            {
                continue;
            }

            string text = block is null ? line : block.ToString();
            block = null;
            Outcome outcome = Execute(runspace.CreatePipeline(text, addToHistory: true), readsInput: false, reportsIncomplete: !empty);
            if (outcome.Incomplete)
            {
                block = new StringBuilder(text);
            }

            succeeded = outcome.Succeeded;
        }

        return succeeded ? 0 : 1;
    }

    private Outcome Execute(Pipeline pipeline, bool readsInput, bool reportsIncomplete = false)
    {
        using (pipeline)
        {
            try
            {
                pipeline.Commands.Add(OutDefault());
                if (readsInput)
                {
                    WriteStandardInput(pipeline);
                }

                pipeline.Input.Close();
                pipeline.Invoke();
                return new Outcome(Succeeded());
            }
            catch (IncompleteParseException) when (reportsIncomplete)
            {
                return new Outcome(Succeeded: true, Incomplete: true);
            }
            catch (RuntimeException failure)
            {
                Report(failure.ErrorRecord);
                return new Outcome(Succeeded: false, Failed: true);
            }
        }
    }

    private static Command OutDefault()
    {
        var outDefault = new Command("Out-Default", isScript: false, useLocalScope: true);
        outDefault.MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Error | PipelineResultTypes.Output;
        return outDefault;
    }

    private static void WriteStandardInput(Pipeline pipeline)
    {
        if (!Console.IsInputRedirected)
        {
            return;
        }

        while (Console.In.ReadLine() is { } line)
        {
            pipeline.Input.Write(line);
        }
    }

    /// <summary>$? as the command left it.</summary>
    private bool Succeeded()
    {
        using Pipeline pipeline = runspace.CreatePipeline("$global:?");
        return pipeline.Invoke() is not [{ BaseObject: false }];
    }

    private void Report(ErrorRecord error)
    {
        using Pipeline pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(OutDefault());
        var shown = new PSObject(error);
        WriteStream.SetValue(shown, Enum.Parse(WriteStream.PropertyType, "Error"));
        pipeline.Input.Write(shown);
        pipeline.Input.Close();
        pipeline.Invoke();
    }

    /// <summary>Makes "exit 3" in a script file end this host with 3; pwsh sets the same flag, which has no public face.</summary>
    private void RethrowExit()
    {
        object context = Internal(typeof(Runspace), "ExecutionContext").GetValue(runspace)!;
        Internal(context.GetType(), "ScriptCommandProcessorShouldRethrowExit").SetValue(context, true);
    }

    /// <summary>Which stream an object came from: pwsh marks errors with it so that they go to standard error.</summary>
    private static PropertyInfo WriteStream { get; } = Internal(typeof(PSObject), "WriteStream");

    private static PropertyInfo Internal(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        ?? throw new MissingMemberException(type.FullName, name);

    private static bool ReadsInput(Ast script) =>
        script.Find(node => node is VariableExpressionAst { VariablePath.UserPath: var name } && name.Equals("input", StringComparison.OrdinalIgnoreCase), searchNestedScriptBlocks: false) is not null;

    private sealed record Outcome(bool Succeeded, bool Incomplete = false, bool Failed = false);
}
