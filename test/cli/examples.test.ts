import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { examplesWorld, type ExamplesWorld } from '../examples-world.ts';
import { inTheTenant } from './odj.ts';

/** Help's examples in an order in which each finds what it needs. */
const order = [
  'completion',
  'account new',
  'account show',
  'account check',
  'account unlink',
  'account link',
  'permission grant',
  'permission show',
  'permission audit',
  'permission revoke',
  'permission restore',
  'permission remove-orphans',
  'legacy show',
  'legacy remove',
  'computer owners',
  'config show',
  'config set',
  'config restore',
  'proxy show',
  'proxy set',
  'proxy clear',
  'connector list',
  'connector wait',
  'explain',
  'events',
  'init',
  'plan',
  'apply',
  'facts',
  'bundle',
  'verify',
  'report',
  'pester',
  'dsc msa',
  'dsc ou-permission',
  'dsc connector-config',
  'dsc proxy',
  'account remove',
  'undo',
];
const examples = order.flatMap((name) =>
  (commands.find((command) => command.name === name)?.examples ?? []).map(({ command }) => command),
);
const overLdaps = '--through ldap --server ldaps://dc1.contoso.test --bind admin@contoso.test'.split(' ');

let world: ExamplesWorld;
beforeAll(async () => {
  world = await examplesWorld(`domain: contoso.test
organizationalUnits: ['OU=Autopilot,DC=contoso,DC=test']
connectors: [{ server: SRV2, account: msaODJbcdef, configFile: ODJConnectorEnrollmentWizard.exe.config }]
`);
});

it('has every command in its order', () => {
  expect(commands.map(({ name }) => name).sort()).toEqual(order.toSorted());
});

it.each(examples)('%s', async (example) => {
  const { exitCode, out, err } = await world.odj(await withFiles(example), moreWords(example));
  // Nobody has signed in on the server, this site names no tenant, and Pester is not there.
  const expected = example.startsWith('odj connector wait')
    ? 1
    : /^odj events .*(--failed|--summary)/.test(example)
      ? 1
      : /^odj (verify|report|pester)/.test(example)
        ? 2
        : 0;
  expect({ exitCode, out, err }).toMatchObject({ exitCode: expected });
});

function moreWords(example: string): readonly string[] {
  if (example.startsWith('odj connector wait')) {
    return [...inTheTenant, '--timeout', '0'];
  }
  if (example.startsWith('odj connector')) {
    return inTheTenant;
  }
  if (example.startsWith('odj undo')) {
    return [...overLdaps.map(administrator), '--yes'];
  }
  return /^odj (init|plan|apply|verify|facts|bundle)/.test(example) ? overLdaps.map(administrator) : [];
}

function administrator(word: string): string {
  return word.replace('admin@', 'administrator@');
}

/** The names that a run gave its files stand where the examples have names made up. */
async function withFiles(example: string): Promise<string> {
  const newest = async (folder: string, ending: string): Promise<string> => {
    const names = await readdir(join(world.folder, 'state', folder)).catch((): string[] => []);
    const [name = 'none'] = names.filter((each) => each.endsWith(ending)).sort();
    return join(world.folder, 'state', folder, name);
  };
  if (example.startsWith('odj undo')) {
    return example.replace('JOURNAL', await newest('journals', '.journal.jsonl'));
  }
  const ending = example.startsWith('odj config') ? '.config.json' : '.jsonl';
  return example.includes('--backup ')
    ? example.replace(/--backup \S+/, `--backup ${await newest('backups', ending)}`)
    : example;
}
