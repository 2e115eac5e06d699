import { defineCmdlet } from '../cmdlet.ts';
import { eventErrors, odjProgramErrors } from '../error-groups.ts';
import { connectorLinks } from '../parameters.ts';

export const getOdjEvent = defineCmdlet({
  name: 'Get-OdjEvent',
  synopsis:
    'Shows what became of each request of a device to join the domain, and why those that failed did.',
  description: [
    "Reads the connector's event logs on this server (Microsoft-Intune-ODJConnectorService/Admin and /Operational), or exported ones: events as XML (wevtutil qe LOG /f:xml) or JSON (Get-WinEvent | ConvertTo-Json), or the wizard's ODJConnectorUI.log. The events of one request become one object. An error that names no device stands alone.",
    'Offline join blobs, tokens and passwords are never shown. Records that cannot be read are an error, and never count as good.',
  ],
  lifecycle: 'collect',
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['FullName'],
      help: "Exported logs. Default: this server's own event logs.",
    },
    StartTime: { type: 'datetime', help: 'Only requests from then on.' },
    EndTime: { type: 'datetime', help: 'Only requests before then.' },
    Failed: { type: 'switch', help: 'Only requests that did not succeed.' },
    Device: { type: 'string', help: 'Only this device: its id, or a part of its name.' },
  },
  output: 'Odj.JoinRequest',
  errors: [...odjProgramErrors, ...eventErrors, 'WindowsNeeded'],
  examples: [
    {
      command: 'Get-OdjEvent -Failed -StartTime (Get-Date).AddDays(-7)',
      does: 'Shows what failed on this server in the last week.',
    },
    { command: 'Get-OdjEvent -Path ./operational.xml', does: 'Reads an exported log.' },
  ],
  links: connectorLinks,
});
