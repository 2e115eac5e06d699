/**
 * What Tab offers from the directory, by the names of parameters; `choices` of a parameter are offered by PowerShell
 * itself. A name that only one cmdlet means so stands with that cmdlet before it.
 */
export const completions = {
  OrganizationalUnit: [
    'OrganizationalUnit',
    'AddOrganizationalUnit',
    'RemoveOrganizationalUnit',
    'SearchBase',
  ],
  Account: ['Account', 'Identity'],
  Connector: ['ConnectorComputer', 'Get-OdjConnector/Name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
