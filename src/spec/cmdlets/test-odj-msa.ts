import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, odjProgramErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const testOdjMsa = defineCmdlet({
  name: 'Test-OdjMsa',
  synopsis: 'Checks point by point whether a connector can use an account.',
  description: [
    'Reads the account and changes nothing: its class and domain, whether it is enabled, its encryption types, the server it is linked to; of a group account also who may read its password and whether the forest has an effective KDS root key. Each point gives one finding with what was found and what to do. What cannot be read is Unknown, never Pass.',
    'Unlike Test-ADServiceAccount, which tells whether an account works on the computer it runs on, it can be run anywhere.',
    'With -Quiet it writes one boolean: $true when no point failed and none is unknown.',
  ],
  lifecycle: 'collect',
  parameters: {
    Identity: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      aliases: ['SamAccountName', 'DistinguishedName'],
      help: 'The accounts: sAMAccountName (with or without $), distinguished name, SID or name@domain.',
    },
    ConnectorComputer: {
      type: 'string',
      help: 'The server that the accounts are for, or shall be: its name (with or without $) or distinguished name.',
    },
    Quiet: { type: 'switch', help: 'Write $true or $false instead of findings.' },
    ...directoryParameters,
  },
  output: 'Odj.Finding',
  booleanWith: 'Quiet',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...daclErrors,
    'AccountAmbiguous',
    'AccountNotFound',
    'ComputerNotFound',
  ],
  examples: [
    {
      command: 'Test-OdjMsa -Identity msaODJabcde -ConnectorComputer SRV2 -Server dc1.contoso.test',
      does: 'Checks an account for the server it is linked to.',
    },
  ],
  links: [
    ...connectorLinks,
    'https://learn.microsoft.com/powershell/module/activedirectory/test-adserviceaccount',
  ],
});
