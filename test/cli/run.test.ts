import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { lab } from '../lab/lab.ts';
import { odj } from './odj.ts';

it('prints its version', async () => {
  expect(await odj(['--version'])).toEqual({ exitCode: 0, out: `${packageJson.version}\n`, err: '' });
});

it('lists every topic in its help, in ASCII', async () => {
  const { exitCode, out } = await odj(['--help']);
  expect(exitCode).toBe(0);
  for (const { name } of commands) {
    expect(out).toContain(`odj ${name.split(' ')[0] ?? ''}`);
  }
  expect(out).toMatch(/^[\x20-\x7e\n]*$/);
});

it.each(commands.map(({ name }) => name))(
  'explains odj %s with its options and examples, in ASCII',
  async (name) => {
    const command = commands.find((each) => each.name === name);
    const { exitCode, out } = await odj([...name.split(' '), '--help']);
    expect(exitCode).toBe(0);
    for (const option of Object.keys(command?.options ?? {})) {
      if (command?.options[option]?.hidden !== true && option !== command?.positional) {
        expect(out).toContain(`--${option}`);
      }
    }
    expect(out).toMatch(/^[\x20-\x7e\n]*$/);
    expect(command?.examples.length).toBeGreaterThan(0);
  },
);

it.each([
  ['nothing', []],
  ['an unknown command', ['bogus']],
  ['an unknown verb', ['permission', 'bogus']],
  ['an unknown option', ['config', 'show', '--bogus']],
  ['a missing value', ['plan', '--site']],
  ['a missing option', ['undo']],
  ['a value that is no choice', ['plan', '--through', 'telepathy']],
])('refuses %s with exit code 64', async (_name, commandLine) => {
  const { exitCode, out, err } = await odj(commandLine);
  expect({ exitCode, out }).toEqual({ exitCode: 64, out: '' });
  expect(err).toMatch(/^odj: /);
});

it('says what failed, why and what to do, and as JSON where JSON was asked for', async () => {
  const plain = await odj(['plan', '--site', '/nowhere/site.yaml']);
  expect(plain).toMatchObject({ exitCode: 2, out: '' });
  expect(plain.err).toMatch(/Cannot read \/nowhere\/site\.yaml: .*\n {5}Check that the file exists/);
  const asJson = await odj(['plan', '--site', '/nowhere/site.yaml', '--json']);
  expect(JSON.parse(asJson.out)).toMatchObject({
    error: { id: 'FileUnreadable', target: '/nowhere/site.yaml' },
  });
});

it('lets every one of several equal options count', async () => {
  const organizationalUnits = ['OU=A,DC=contoso,DC=test', 'OU=B,DC=contoso,DC=test'];
  const configFile = join(lab.folder, 'servers/SRV1', 'twice.config');
  await writeFile(configFile, '<configuration><appSettings /></configuration>');
  const words = organizationalUnits.flatMap((name) => ['--organizational-unit', name]);
  expect((await odj(['config', 'set', '--file', configFile, ...words])).exitCode).toBe(0);
  const { out } = await odj(['config', 'show', configFile, '--json']);
  expect(JSON.parse(out)).toMatchObject({ organizationalUnits });
});
