import type { Buffer } from 'node:buffer';
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { writeBootstrapper } from './lab/bootstrapper.ts';
import { lab } from './lab/lab.ts';
import { managedServiceAccountName, scratchOrganizationalUnit, scratchServer } from './lab/scratch.ts';
import { modulePath } from './pwsh/module.ts';
import { powerShellExecutable, runPowerShell, type PowerShellRun } from './pwsh/powershell.ts';

/**
 * Where the examples of README and help are run as they stand there, in a folder that holds the files they name. Only
 * servers, OU, accounts and people are replaced by ones of this world's own, so that tests can share the lab.
 */
export interface ExamplesWorld {
  readonly folder: string;
  /** Runs a line `odj ...`; `more` words are added to it. */
  odj(line: string, more?: readonly string[]): Promise<OdjProcess>;
  /** Runs a script on the first server, with the module at hand as on a real one. */
  powerShell(script: string): Promise<PowerShellRun>;
}

export interface OdjProcess {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

const root = join(import.meta.dirname, '..');
const main = join(root, 'src/cli/main.ts');
const standIns = ['ActiveDirectory', 'WindowsServer'].map((name) => join(root, 'test/stand-ins', name));

/** @param siteFile what odj.site.yaml is to hold */
export async function examplesWorld(siteFile: string): Promise<ExamplesWorld> {
  const folder = await mkdtemp(join(lab.folder, 'examples-'));
  const [first, second] = [await scratchServer('SRV1'), await scratchServer('SRV2')];
  const replaced = replacements(await scratchOrganizationalUnit('examples'), first.name, second.name);
  await copyFile(first.configFile, join(folder, 'ODJConnectorEnrollmentWizard.exe.config'));
  await cp(first.installFolder, join(folder, 'ODJConnector'), { recursive: true });
  await copyFile(lab.people.administrator.passwordFile, join(folder, 'password.txt'));
  await copyFile(lab.domainController.certificateAuthorityFile, join(folder, 'ca.pem'));
  await writeFile(join(folder, 'secret.txt'), lab.authority.clientSecret, { mode: 0o600 });
  await copyFile(join(root, 'test/fixtures/logs/events.xml'), join(folder, 'operational.xml'));
  await copyFile(join(root, 'test/fixtures/logs/ODJConnectorUI.log'), join(folder, 'ODJConnectorUI.log'));
  await writeBootstrapper(folder, { build: '6.2701.2000.1' });
  await mkdir(join(folder, 'modules'));
  await mkdir(join(folder, 'facts'));
  await writeFile(
    join(folder, replaced('SRV2.facts.json')),
    replaced(JSON.stringify(documentOf('SRV2', await readFile(second.configFile)))),
  );
  for (const [file, instance] of Object.entries(instances)) {
    const inThisWorld = (_: string, value: unknown): unknown =>
      typeof value === 'string' ? replaced(value) : value;
    await writeFile(join(folder, file), JSON.stringify(instance, inThisWorld));
  }
  await symlink(dirname(modulePath), join(folder, 'modules/OdjConnector'));
  await writeFile(join(folder, 'odj.site.yaml'), replaced(siteFile));
  const env = {
    ODJ_STATE: join(folder, 'state'),
    ODJ_CLI: `"${process.execPath}" "${main}"`,
    ODJ_PASSWORD: lab.people.administrator.password,
    ODJ_POWERSHELL: powerShellExecutable(),
    ODJ_POWERSHELL_MODULES: standIns.join(delimiter),
    ODJ_LAB_SERVER: first.folder,
  };
  return {
    folder,
    odj: (line, more = []) => run(folder, env, [...replaced(line).split(' ').slice(1), ...more]),
    powerShell: (script) => runPowerShell(onServer(folder, replaced(script)), { env }),
  };
}

const reached = {
  through: 'ldap',
  server: 'ldaps://dc1.contoso.test',
  bind: 'admin@contoso.test',
  certificateAuthorityFile: 'ca.pem',
};
/** What is asked of DSC resources. */
const instances = {
  'msa.json': { name: 'msaODJabcde', connectorComputer: 'SRV1', ...reached },
  'permission.json': {
    organizationalUnit: 'OU=Autopilot,DC=contoso,DC=test',
    account: 'msaODJabcde',
    ...reached,
  },
  'proxy.json': { path: 'ODJConnector', address: 'http://proxy.contoso.test:8080' },
  'config.json': { path: 'ODJConnectorEnrollmentWizard.exe.config' },
};

/** What Get-OdjFact wrote on a server, as far as its config file. */
function documentOf(computerName: string, config: Buffer): unknown {
  const collected = new Date().toISOString();
  const path = 'C:\\ODJConnectorEnrollmentWizard.exe.config';
  const wizardConfig = { source: 'file', collected, value: { path, content: config.toString('base64') } };
  const unasked = { collectedBy: `admin@${computerName}`, directory: null, tenant: null };
  return { format: 2, collectedAt: collected, ...unasked, servers: [{ computerName, wizardConfig }] };
}

function replacements(organizationalUnit: string, first: string, second: string): (text: string) => string {
  const accounts = new Map<string, string>();
  const inOneWord = organizationalUnit.replaceAll(' ', '\\20');
  return (text) =>
    text
      .replaceAll('OU=Autopilot,DC=contoso,DC=test', inOneWord)
      .replaceAll('admin@contoso.test', lab.people.administrator.userPrincipalName)
      .replaceAll('--tenant-id contoso.test', `--tenant-id ${lab.authority.tenantId}`)
      .replaceAll('--client-id ID', `--client-id ${lab.authority.clientId}`)
      .replaceAll('SRV1', first)
      .replaceAll('SRV2', second)
      .replaceAll(/msaODJ[a-z0-9]{5}\b/g, (name) => {
        accounts.set(name, accounts.get(name) ?? managedServiceAccountName());
        return accounts.get(name) ?? name;
      });
}

function onServer(folder: string, script: string): string {
  const modules = [...standIns.map((path) => `Import-Module '${path}'`), 'Import-Module OdjConnector'];
  return [
    "$ErrorActionPreference = 'Stop'",
    `$env:PSModulePath = '${join(folder, 'modules')}${delimiter}' + $env:PSModulePath`,
    `[System.IO.Directory]::SetCurrentDirectory('${folder}')`,
    `Set-Location -LiteralPath '${folder}'`,
    ...modules,
    script,
  ].join('\n');
}

function run(
  folder: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<OdjProcess> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    execFile(process.execPath, [main, ...words], options, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
