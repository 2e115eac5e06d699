import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, daclErrors, odjProgramErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters } from '../parameters.ts';

export const newOdjSupportBundle = defineCmdlet({
  name: 'New-OdjSupportBundle',
  synopsis: 'Packs what somebody who helps needs to know of this connector, without secrets.',
  description: [
    "Makes a zip file of this server's facts with its configuration files, the findings, the events of the last 30 days and the wizard's log, with a list of what is in it. Tokens, offline join blobs and passwords are taken out always; -Anonymize also gives servers, domains, accounts, organizational units and people other names, the same one each time.",
    'Whoever gets it sees the same findings with odj verify --bundle, without any connection.',
  ],
  lifecycle: 'each',
  parameters: {
    Path: {
      type: 'string',
      position: 0,
      mandatory: true,
      help: 'The zip file to make. One that is there already is kept, and is an error.',
    },
    Anonymize: {
      type: 'switch',
      help: 'Replaces names. Those that the facts do not know may still be in the logs: look before you send it.',
    },
    ...directoryParameters,
  },
  confirmImpact: 'Low',
  output: 'Odj.SupportBundle',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...daclErrors,
    'FileUnwritable',
    'EventLogUnreadable',
    'IEEscRecordUnusable',
    'StateDirectoryUnusable',
    'WindowsNeeded',
  ],
  examples: [
    {
      command: 'New-OdjSupportBundle -Path ./SRV1.zip -Server dc1.contoso.test',
      does: 'Packs this server.',
    },
    {
      command: 'New-OdjSupportBundle -Path ./anonymous.zip -Anonymize -Server dc1.contoso.test',
      does: 'Packs it for somebody outside.',
    },
  ],
  links: connectorLinks,
});
