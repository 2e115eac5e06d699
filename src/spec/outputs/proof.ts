import type { Output } from '../output.ts';

export const proofOutputs = {
  'Odj.JoinRequest': {
    synopsis: 'What became of one request of a device to join the domain, or an error that names no device.',
    properties: {
      Time: {
        type: 'string',
        nullable: true,
        help: 'The last event: ISO 8601, UTC; $null where the log does not say.',
      },
      Server: { type: 'string', nullable: true, help: "The connector's server." },
      DeviceId: {
        type: 'string',
        nullable: true,
        help: 'The Intune device; $null for an error of the connector itself.',
      },
      MachineName: { type: 'string', nullable: true, help: 'The name of the computer.' },
      DomainName: { type: 'string', nullable: true, help: 'The domain it was to join.' },
      RequestId: { type: 'string', nullable: true, help: 'The request, where the event names it.' },
      Result: {
        type: 'string',
        choices: ['Succeeded', 'Failed', 'Unknown'],
        help: 'Unknown where no event says that it went well or wrong.',
      },
      Attempts: { type: 'int', help: 'How often it was tried.' },
      ErrorCode: { type: 'string', nullable: true, help: 'Of the last failure, as logged.' },
      DiagnosticCode: { type: 'string', nullable: true, help: 'Of the last failure, as logged.' },
      Text: {
        type: 'string',
        nullable: true,
        help: 'Of the last failure, as logged; secrets are taken out.',
      },
      Cause: {
        type: 'string',
        nullable: true,
        help: 'What it means; $null where it went well or the catalogue does not know it.',
      },
      CauseId: { type: 'string', nullable: true, help: 'The entry of the catalogue.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do.' },
      Command: { type: 'string', nullable: true, help: 'The command that does it, where there is one.' },
      Link: { type: 'string', nullable: true, help: "Microsoft's page." },
      Raw: { type: 'string[]', help: 'Each event as logged; secrets are taken out.' },
    },
    columns: ['Time', 'MachineName', 'Result', 'Cause'],
    widths: { Time: 20, MachineName: 15, Result: 9 },
  },
  'Odj.ErrorExplanation': {
    synopsis: 'An entry of the error catalogue that fits what was asked.',
    properties: {
      InputText: { type: 'string', help: 'What was asked; secrets are taken out.' },
      Id: {
        type: 'string',
        nullable: true,
        help: 'The entry; $null where the catalogue knows nothing like it.',
      },
      Score: { type: 'int', help: 'How sure it is, 0 to 100.' },
      Title: { type: 'string', nullable: true, help: 'What it is.' },
      Why: { type: 'string[]', help: 'What in the input led to it.' },
      Cause: { type: 'string', nullable: true, help: 'Where it comes from.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do.' },
      Command: { type: 'string', nullable: true, help: 'The command that does it or shows more.' },
      Link: { type: 'string', nullable: true, help: "Microsoft's page." },
      FixedIn: {
        type: 'string',
        nullable: true,
        help: 'The first build of the connector that does not have it.',
      },
      Codes: {
        type: 'string[]',
        help: 'Every code in the input: its hexadecimal form, and its name where that is known.',
      },
    },
    columns: ['Title', 'Cause', 'Remedy', 'Command', 'Link', 'FixedIn', 'Why'],
    asList: true,
  },
  'Odj.FactDocument': {
    synopsis: 'What is true of one connector server, as a facts document.',
    properties: {
      ComputerName: { type: 'string', help: 'The server.' },
      CollectedAt: { type: 'string', help: 'When: ISO 8601, UTC.' },
      Path: {
        type: 'string',
        nullable: true,
        help: 'The file that holds the document; $null where none was asked for.',
      },
      Json: {
        type: 'string',
        help: 'The document itself, in ASCII; its JSON schema is manifests/facts.schema.json.',
      },
    },
    columns: ['ComputerName', 'CollectedAt', 'Path'],
  },
  'Odj.Finding': {
    synopsis: 'The result of one check.',
    properties: {
      Id: { type: 'string', help: 'The rule.' },
      Status: {
        type: 'string',
        choices: ['Pass', 'Warning', 'Fail', 'Unknown'],
        help: 'Unknown means that it could not be read; it is never counted as passed.',
      },
      Severity: {
        type: 'string',
        choices: ['Critical', 'High', 'Medium', 'Low', 'Info'],
        help: 'How much hangs on it. Info is a question that cannot be answered from here and does not count.',
      },
      Title: { type: 'string', help: 'What was checked.' },
      Evidence: { type: 'string', help: 'What was found, and where.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do next; $null where nothing is to be done.' },
      Command: {
        type: 'string',
        nullable: true,
        help: 'The command line that does it, to be pasted as it is; $null where there is none.',
      },
    },
    columns: ['Status', 'Severity', 'Title', 'Evidence'],
    widths: { Status: 7, Severity: 8 },
  },
  'Odj.SupportBundle': {
    synopsis: 'A file with what somebody who helps needs to know, without secrets.',
    properties: {
      Path: { type: 'string', help: 'The zip file.' },
      Files: { type: 'string[]', help: 'What is in it.' },
      Redacted: { type: 'int', help: 'How many secrets were taken out.' },
      Anonymized: { type: 'bool', help: 'Names were replaced.' },
    },
    columns: ['Path', 'Files', 'Redacted', 'Anonymized'],
    asList: true,
  },
} as const satisfies Readonly<Record<string, Output>>;
