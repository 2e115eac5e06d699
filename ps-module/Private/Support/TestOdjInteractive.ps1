function TestOdjInteractive {
    # Whether somebody looks on: not in a service, not with -NonInteractive, not where the output goes to a file or program.
    [OutputType([bool])]
    param ()
    [System.Environment]::UserInteractive -and -not [System.Console]::IsOutputRedirected -and
        @([System.Environment]::GetCommandLineArgs() -match '^[-/]noni').Count -eq 0
}
