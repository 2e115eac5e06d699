import { defineCommand, json } from '../define.ts';

export const explainCommand = defineCommand({
  name: 'explain',
  summary: 'Say what an error of the connector means and what to do: a code in any form, or a message',
  positional: 'text',
  options: {
    text: {
      type: 'list',
      describe: 'The code or message, or a part of it; nothing reads it from stdin',
    },
    file: { type: 'text', describe: 'A whole log: every error in it that is known, how often and when' },
    ...json,
    stdin: {
      type: 'flag',
      hidden: true,
      describe: 'Read {"inputs": [...]} from stdin and print {"explanations": [...]}',
    },
  },
  examples: [
    { command: 'odj explain 0x80070774', does: 'What the code on the device means' },
    {
      command: 'odj explain MSA account msaODJabcde is not valid --json',
      does: 'The same for a message, as one JSON document; exit code 2 where it is not known',
    },
    {
      command: 'odj explain --file ODJConnectorUI.log',
      does: "Every error in the wizard's log; also for exported events and setup's log",
    },
  ],
  run: async (options, terminal) => {
    const { explainMany, explainText } = await import('./explain-output.ts');
    if (options.stdin) {
      return explainMany(terminal);
    }
    if (options.file !== undefined) {
      const { explainFile } = await import('./explain-file.ts');
      return explainFile(options.file, options.json, terminal);
    }
    const words = options.text.join(' ').trim();
    const isAbsent = words === '' && terminal.ask !== undefined;
    if (isAbsent) {
      const { OdjError } = await import('../../errors.ts');
      throw new OdjError('UsageInvalid', { reason: 'name a code or a message, such as 0x80070774.' });
    }
    const text = words === '' ? await terminal.readStdin() : words;
    return explainText(text, options.json, terminal);
  },
});
