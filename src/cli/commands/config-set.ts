import { defineCommand, json, type OptionSpecs } from '../define.ts';
import { configFileOption, dryRunOption } from './config-options.ts';

export const configSetOptions = {
  ...configFileOption,
  'organizational-unit': {
    type: 'list',
    describe: 'DN of an OU; all of them together become the list. Without it the list stays',
  },
  'add-organizational-unit': {
    type: 'list',
    describe: 'DN of an OU to add to the list; one that is there, however it is spelt, stays',
  },
  'remove-organizational-unit': {
    type: 'list',
    describe: 'DN of an OU to take out of the list, however it is spelt there',
  },
  account: {
    type: 'text',
    describe: 'Own managed service account, as name@domain',
  },
  'disable-ou-updates': {
    type: 'flag',
    describe: 'With an own account: the connector leaves the rights on OUs alone',
  },
  'skip-byo-msa-privilege-check': {
    type: 'flag',
    describe: 'With an own account: the wizard does not check its right to log on as a service',
  },
  remove: {
    type: 'list',
    describe:
      'Take a key away: account, disable-ou-updates, skip-byo-msa-privilege-check; organizational-unit empties the list',
  },
  'connector-version': {
    type: 'text',
    describe: 'The build that reads the file: keys that it does not know are refused',
  },
  create: { type: 'flag', describe: 'Make the file where it is missing' },
  ...dryRunOption,
  ...json,
  stdin: {
    type: 'flag',
    hidden: true,
    describe:
      'Read {"paths": [...], "change": {...}, "build": null, "dryRun": false} from stdin and print {"results": [...]}',
  },
} as const satisfies OptionSpecs;

export const configSet = defineCommand({
  name: 'config set',
  summary:
    "Changes the OU list and the own-account keys of a connector's config file, and nothing else in it",
  positional: 'file',
  options: configSetOptions,
  examples: [
    {
      command:
        'odj config set --file ODJConnectorEnrollmentWizard.exe.config --organizational-unit OU=Autopilot,DC=contoso,DC=test --dry-run',
      does: 'Shows what would change',
    },
    {
      command:
        'odj config set --file ODJConnectorEnrollmentWizard.exe.config --account msaODJabcde@contoso.test --disable-ou-updates',
      does: 'Names an own account; the OU list stays as it is',
    },
    {
      command:
        'odj config set --file ODJConnectorEnrollmentWizard.exe.config --add-organizational-unit OU=Autopilot,DC=contoso,DC=test --dry-run',
      does: 'Shows how an OU is added to the list where it is missing',
    },
  ],
  run: async (values, terminal) => {
    if (values.stdin) {
      const { setMany } = await import('./config-many.ts');
      return setMany(terminal);
    }
    const { askedChange, requiredFile } = await import('./config-request.ts');
    const asked = requiredFile(values.file);
    const change = askedChange(values);
    const { doubtsOf } = await import('../../config/known-to-build.ts');
    for (const doubt of doubtsOf(change, values.connectorVersion ?? null)) {
      terminal.err(`Warning: ${doubt}\n`);
    }
    const { findConfigFile, setConfigFile } = await import('../../config/file.ts');
    const { dryRun, create } = values;
    const file = await findConfigFile(asked, create);
    const result = await setConfigFile({ file, change, dryRun, create, env: terminal.env });
    if (values.json) {
      const { changeDocument } = await import('./config-output.ts');
      terminal.out(`${JSON.stringify(changeDocument(result, dryRun), null, 2)}\n`);
    } else if (!result.changed) {
      terminal.out(`Nothing to change in ${file}.\n`);
    } else {
      terminal.out(dryRun ? result.difference : `Changed ${file}\nBackup: ${String(result.backupFile)}\n`);
    }
    if (result.changed && !dryRun) {
      terminal.err(
        'The connector takes it over when somebody chooses "Configure Managed Service Account" in its window.\n',
      );
    }
    return 0;
  },
});
