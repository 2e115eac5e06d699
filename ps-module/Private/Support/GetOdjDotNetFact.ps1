function GetOdjDotNetFact {
    # The release number of .NET Framework 4; 0 where it is not there.
    [OutputType([int])]
    param ()
    [int](ReadOdjRegistryValue -Key $script:OdjRequirements.dotNetFramework.key -Name 'Release')
}
