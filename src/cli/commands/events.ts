import { defineCommand, json } from '../define.ts';

export const eventsCommand = defineCommand({
  name: 'events',
  summary: 'Show what became of each request in logs of a connector, and why those that failed did',
  positional: 'file',
  options: {
    file: {
      type: 'list',
      describe:
        'Events as XML (wevtutil qe LOG /f:xml) or JSON (Get-WinEvent | ConvertTo-Json), or ODJConnectorUI.log; none reads stdin',
    },
    since: {
      type: 'text',
      describe: 'Only requests from then on: 2026-01-31, 2026-01-31T08:00Z, or 24h or 7d ago',
    },
    until: { type: 'text', describe: 'Only requests before then' },
    failed: { type: 'flag', describe: 'Only requests that did not succeed' },
    device: { type: 'text', describe: 'Only this device: its id, or a part of its name' },
    summary: { type: 'flag', describe: 'Count by cause and by day instead of a line for each request' },
    ...json,
  },
  examples: [
    { command: 'odj events operational.xml --failed', does: 'What failed; exit code 1 where something did' },
    {
      command: 'odj events operational.xml ODJConnectorUI.log --summary',
      does: 'How much failed, why and when',
    },
    {
      command: 'odj events operational.xml --device PC0815 --json',
      does: 'All of one device, the events as logged too',
    },
  ],
  run: async (options, terminal) => {
    const { showEvents } = await import('./events-output.ts');
    return showEvents(options, terminal);
  },
});
