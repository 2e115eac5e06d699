import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { lab } from './lab/lab.ts';
import { managedServiceAccountName, scratchOrganizationalUnit, scratchServer } from './lab/scratch.ts';
import { powerShellExecutable, runPowerShell } from './pwsh/powershell.ts';

/**
 * Every example of README, run in the lab as it stands there: only the names of servers, OU and accounts are replaced
 * by ones of this test's own, and where README relies on Windows' default way into the directory, it is named.
 */
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

let folder: string;
let env: Readonly<Record<string, string>>;
let inThisTest: (text: string) => string;

beforeAll(async () => {
  folder = await mkdtemp(join(lab.folder, 'readme-'));
  const [first, second] = [await scratchServer('SRV1'), await scratchServer('SRV2')];
  const organizationalUnit = await scratchOrganizationalUnit('readme');
  const accounts = new Map<string, string>();
  inThisTest = (text) =>
    text
      .replaceAll('OU=Autopilot,DC=contoso,DC=test', organizationalUnit.replaceAll(' ', '\\20'))
      .replaceAll('SRV1', first.name)
      .replaceAll('SRV2', second.name)
      .replaceAll(/msaODJ[a-z]{5}\b/g, (name) => {
        accounts.set(name, accounts.get(name) ?? managedServiceAccountName());
        return accounts.get(name) ?? name;
      });
  await copyFile(first.configFile, join(folder, 'ODJConnectorEnrollmentWizard.exe.config'));
  await copyFile(lab.people.administrator.passwordFile, join(folder, 'password.txt'));
  await copyFile(lab.domainController.certificateAuthorityFile, join(folder, 'ca.pem'));
  await mkdir(join(folder, 'modules'));
  await symlink(join(root, 'ps-module'), join(folder, 'modules/OdjConnector'));
  const yaml = blocks.find(({ language }) => language === 'yaml')?.text ?? '';
  await writeFile(join(folder, 'odj.site.yaml'), inThisTest(yaml));
  const standIns = ['ActiveDirectory', 'WindowsServer'].map((name) => join(root, 'test/stand-ins', name));
  env = {
    ODJ_STATE: join(folder, 'state'),
    ODJ_CLI: `"${process.execPath}" "${join(root, 'src/cli/main.ts')}"`,
    ODJ_POWERSHELL: powerShellExecutable(),
    ODJ_POWERSHELL_MODULES: standIns.join(delimiter),
    ODJ_LAB_SERVER: first.folder,
  };
});

function odj(
  line: string,
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  const asOnWindows = /^odj (plan|apply|verify)/.test(line)
    ? ` --through powershell --server ${lab.domainController.host}`
    : '';
  const words = inThisTest(line + asOnWindows)
    .split(' ')
    .slice(1);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'src/cli/main.ts'), ...words],
      { cwd: folder, env: { ...process.env, ...env } },
      (error, out, err) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
      },
    );
  });
}

describe('README', () => {
  it('has examples of all kinds to run', () => {
    expect(shellLines.length).toBeGreaterThan(8);
    expect(powerShellBlocks.length).toBeGreaterThan(3);
  });

  it.each(powerShellBlocks.map(({ text }, index) => [index + 1, text] as const))(
    'PowerShell example %d runs without an error',
    async (_number, text) => {
      const modules = [...standInNames(), 'OdjConnector'].map((name) => `Import-Module '${name}'`);
      const script = [
        `$ErrorActionPreference = 'Stop'`,
        `$env:PSModulePath = '${join(folder, 'modules')}${delimiter}' + $env:PSModulePath`,
        ...modules,
        inThisTest(text),
      ].join('\n');
      const { stderr, exitCode } = await runPowerShell(script, { env });
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    },
  );

  it.each(shellLines.map((line) => [line]))('%s', async (line) => {
    const { exitCode, out, err } = await odj(line);
    // Verify cannot speak for a tenant that this site does not name.
    const expected = line.startsWith('odj verify') ? 2 : 0;
    expect({ exitCode, out, err }).toMatchObject({ exitCode: expected });
  });

  it('names only scripts, files and folders that are there', () => {
    const scripts = [...readme.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    const local = links.filter((target) => !target.startsWith('https:'));
    expect(local.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

function standInNames(): readonly string[] {
  return ['ActiveDirectory', 'WindowsServer'].map((name) =>
    join(root, 'test/stand-ins', name, `${name}.psd1`),
  );
}
