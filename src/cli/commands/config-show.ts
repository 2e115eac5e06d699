import { defineCommand, json } from '../define.ts';
import { configFileOption } from './config-options.ts';

export const configShow = defineCommand({
  name: 'config show',
  summary: "Shows the OU list and the own-account keys of a connector's config file",
  positional: 'file',
  options: {
    ...configFileOption,
    ...json,
    stdin: {
      type: 'flag',
      hidden: true,
      describe: 'Read {"paths": [...]} from stdin and print {"results": [...]}',
    },
  },
  examples: [
    {
      command: 'odj config show ODJConnectorEnrollmentWizard.exe.config',
      does: 'Shows what the connector would read from that file',
    },
  ],
  run: async (options, terminal) => {
    if (options.stdin) {
      const { showMany } = await import('./config-many.ts');
      return showMany(terminal);
    }
    const { requiredFile } = await import('./config-request.ts');
    const { findConfigFile, readConfigFile } = await import('../../config/file.ts');
    const { readConnectorConfig } = await import('../../config/merge.ts');
    const path = await findConfigFile(requiredFile(options.file));
    const config = readConnectorConfig(await readConfigFile(path), path);
    const { settingLines } = await import('./config-output.ts');
    terminal.out(
      options.json ? `${JSON.stringify({ path, ...config }, null, 2)}\n` : `${path}\n${settingLines(config)}`,
    );
    return 0;
  },
});
