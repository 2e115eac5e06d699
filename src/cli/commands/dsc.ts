import {
  defineCommand,
  type ExitCode,
  type OptionSpecs,
  type OptionValues,
  type Terminal,
} from '../define.ts';

const options = {
  operation: {
    type: 'text',
    required: true,
    choices: ['get', 'test', 'set', 'delete', 'export'],
    describe: 'What DSC asks for',
  },
  'what-if': { type: 'flag', describe: 'With set and delete: say what would be done, change nothing' },
  file: { type: 'text', describe: 'Read the instance from this file instead of stdin' },
} as const satisfies OptionSpecs;

type Values = OptionValues<typeof options>;

export const dscMsa = defineCommand({
  name: 'dsc msa',
  summary: "A connector's account as a DSC resource: one JSON object in, one line of JSON out",
  positional: 'operation',
  options,
  examples: [
    {
      command: 'odj dsc msa get --file msa.json',
      does: 'Tells the state of the account that the file names',
    },
    { command: 'odj dsc msa set --what-if --file msa.json', does: 'Tells what would be done to have it so' },
  ],
  run: (values, terminal) =>
    answer(values, terminal, async (text, traced) => {
      const { odjMsa } = await import('../../spec/resources/odj-msa.ts');
      const { msaWork } = await import('../../dsc/msa.ts');
      const { inDirectory } = await import('../dsc-directory.ts');
      await inDirectory(odjMsa, values, text, traced, (directory) => msaWork(directory, terminal.env));
    }),
});

export const dscOuPermission = defineCommand({
  name: 'dsc ou-permission',
  summary: 'The entry of an account on an OU as a DSC resource: one JSON object in, one line of JSON out',
  positional: 'operation',
  options,
  examples: [
    {
      command: 'odj dsc ou-permission test --file permission.json',
      does: 'Tells whether the entry stands there',
    },
  ],
  run: (values, terminal) =>
    answer(values, terminal, async (text, traced) => {
      const { odjOuPermission } = await import('../../spec/resources/odj-ou-permission.ts');
      const { ouPermissionWork } = await import('../../dsc/ou-permission.ts');
      const { inDirectory } = await import('../dsc-directory.ts');
      await inDirectory(odjOuPermission, values, text, traced, ouPermissionWork);
    }),
});

export const dscConnectorConfig = defineCommand({
  name: 'dsc connector-config',
  summary: "A connector's config file as a DSC resource: one JSON object in, one line of JSON out",
  positional: 'operation',
  options,
  examples: [
    {
      command: 'odj dsc connector-config get --file config.json',
      does: 'Tells what the config file says that config.json names',
    },
  ],
  run: (values, terminal) =>
    answer(values, terminal, async (text, traced) => {
      const { odjConnectorConfig } = await import('../../spec/resources/odj-connector-config.ts');
      const { connectorConfigWork } = await import('../../dsc/connector-config.ts');
      const { writeAnswer } = await import('../dsc-answer.ts');
      await writeAnswer(odjConnectorConfig, values, text, traced, connectorConfigWork(terminal.env));
    }),
});

export const dscProxy = defineCommand({
  name: 'dsc proxy',
  summary: 'The proxy in both config files of a connector as a DSC resource: JSON in, one line of JSON out',
  positional: 'operation',
  options,
  examples: [
    {
      command: 'odj dsc proxy test --file proxy.json',
      does: 'Tells whether both files name the proxy that proxy.json names',
    },
  ],
  run: (values, terminal) =>
    answer(values, terminal, async (text, traced) => {
      const { odjProxy } = await import('../../spec/resources/odj-proxy.ts');
      const { proxyWork } = await import('../../dsc/proxy.ts');
      const { writeAnswer } = await import('../dsc-answer.ts');
      await writeAnswer(odjProxy, values, text, traced, proxyWork(terminal.env));
    }),
});

/** Everything that is not an answer goes to stderr as the trace messages of DSC, and failures have its numbers. */
async function answer(
  { file }: Values,
  terminal: Terminal,
  work: (text: string, traced: Terminal) => Promise<void>,
): Promise<ExitCode> {
  const { inputText, traced, failure } = await import('../dsc-answer.ts');
  const tracing = traced(terminal);
  try {
    await work(await inputText(file, terminal), tracing);
    return 0;
  } catch (error) {
    return failure(error, terminal);
  }
}
