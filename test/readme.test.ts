import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { commands } from '../src/cli/commands.ts';
import { cmdlets } from '../src/spec/index.ts';
import { examplesWorld, type ExamplesWorld } from './examples-world.ts';
import { lab } from './lab/lab.ts';

/** Every example of README, run in the lab; where it relies on Windows' default way into the directory, it is named. */
const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const shellLines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.startsWith('odj '));
const powerShellBlocks = blocks.filter(({ language }) => language === 'powershell');
const asOnWindows = ['--through', 'powershell', '--server', lab.domainController.host];

describe('README', () => {
  let world: ExamplesWorld;
  beforeAll(async () => {
    world = await examplesWorld(blocks.find(({ language }) => language === 'yaml')?.text ?? '');
  });

  it('has examples of all kinds to run', () => {
    expect(shellLines.length).toBeGreaterThan(8);
    expect(powerShellBlocks.length).toBeGreaterThan(3);
  });

  it.each(powerShellBlocks.map(({ text }, index) => [index + 1, text] as const))(
    'PowerShell example %d runs without an error',
    async (_number, text) => {
      const { stderr, exitCode } = await world.powerShell(text);
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    },
  );

  it.each(shellLines.map((line) => [line]))('%s', async (line) => {
    const isWholeJob = /^odj (plan|apply|verify --site|bundle)/.test(line);
    const { exitCode, out, err } = await world.odj(line, isWholeJob ? asOnWindows : []);
    expect({ exitCode, out, err }).toMatchObject({ exitCode: expectedOf(line) });
  });

  it('names only cmdlets and commands that are there', () => {
    const known = new Set<string>(cmdlets.map(({ name }) => name));
    const named = [...readme.matchAll(/\b[A-Z][a-z]+-(?:Odj\w+|IEEsc)\b/g)].map(([name]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const unnamed = cmdlets.filter(({ name }) => !named.includes(name)).map(({ name }) => name);
    expect(unnamed.filter((name) => !/^(Get|Uninstall|Revoke)-/.test(name))).toEqual([]);
    const lines = [...readme.matchAll(/`odj ([a-z][a-z -]*)`/g)].map(([, words = '']) =>
      words.replace(/ -.*/, ''),
    );
    const groups = commands.flatMap(({ name }) => [name, name.split(' ')[0] ?? '']);
    expect(lines.filter((words) => !groups.includes(words))).toEqual([]);
  });

  it('names only scripts, files and folders that are there', () => {
    const scripts = [...readme.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    const local = links.filter((target) => !target.startsWith('https:'));
    expect(local.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

function expectedOf(line: string): number {
  // By then another account was made for the server, without the right; the logs have failures.
  if (/^odj (events|permission audit|verify --bundle)/.test(line)) {
    return 1;
  }
  // Verify cannot speak for a tenant that this site does not name.
  return line.startsWith('odj verify') ? 2 : 0;
}
