/**
 * The scripts of examples/, run on make-believe servers. Not covered here: Task Scheduler (the task is registered at a
 * stand-in and its command line is looked at), WinRM (the stand-in for Invoke-Command runs the block here, as text and
 * with serialized arguments; so the double hop cannot be seen either), a share and its rights, and Azure Automation itself
 * (what makes a job Failed is a script that ends with a terminating error: exit code 1 here).
 */
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { compatibilityOf } from '../compatibility/compatibility.ts';
import { odj } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { scratchServer } from '../lab/scratch.ts';
import type { Server } from '../lab/servers.ts';
import { runWizard } from '../lab/wizard.ts';
import { siteWorld, type SiteWorld } from '../plan/site-world.ts';
import { runPowerShell, runPowerShellFile, type PowerShellRun } from '../pwsh/powershell.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
/** Of the scripts that are tested here; configurations for DSC have tests of their own. */
const isScript = (name: string): boolean =>
  /^(azure-automation|scheduled-task|help-desk|fleet)[\\/].*\.ps1$/.test(name);
const main = join(root, 'src/cli/main.ts');
const odjInLab = join(root, 'test/ps-module/server/odj-in-lab.ts');
const { host } = lab.domainController;

let modules: string;
beforeAll(async () => {
  modules = await mkdtemp(join(tmpdir(), 'odj-modules-'));
  await symlink(join(root, 'ps-module'), join(modules, 'OdjConnector'));
});

/** Runs a line in a folder of its own on a server, where the module is installed; `load` names more stand-ins. */
async function run(
  line: string,
  { server, env = {}, load = [], folder }: RunOptions,
): Promise<PowerShellRun> {
  const preamble = [
    `$env:PSModulePath = '${modules}${delimiter}' + $env:PSModulePath`,
    ...[...(server === undefined ? [] : ['WindowsServer']), ...load].map(
      (name) => `Import-Module '${join(root, 'test/stand-ins', name, name)}.psm1'`,
    ),
    `[System.IO.Directory]::SetCurrentDirectory('${folder}')`,
    `Set-Location -LiteralPath '${folder}'`,
  ];
  return runPowerShell([...preamble, line].join('\n'), {
    env: {
      ODJ_CLI: `"${process.execPath}" "${main}"`,
      ODJ_STATE: join(folder, 'state'),
      ...(server === undefined ? {} : { ODJ_LAB_SERVER: server.folder }),
      ...env,
    },
  });
}
interface RunOptions {
  readonly folder: string;
  readonly server?: Server;
  readonly env?: Readonly<Record<string, string>>;
  readonly load?: readonly string[];
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'odj-examples-'));
}

describe('every script', () => {
  it('keeps the style of the module', async () => {
    const style = join(root, 'test/pwsh/style/main.ps1');
    const { stdout } = await runPowerShellFile(style, ['-Folder', examples]);
    const found = z
      .array(z.object({ rule: z.string(), file: z.string(), text: z.string() }))
      .parse(JSON.parse(stdout));
    expect(found.filter(({ file }) => isScript(file))).toEqual([]);
  });

  it('uses only what Windows PowerShell 5.1 has', async () => {
    const folder = await newFolder();
    await cp(join(root, 'ps-module'), folder, { recursive: true });
    await cp(examples, join(folder, 'examples'), { recursive: true });
    const { findings } = await compatibilityOf(folder);
    expect(
      findings.filter(({ file }) => file.startsWith('examples') && isScript(file.slice('examples/'.length))),
    ).toEqual([]);
  });

  it('says what it is for, what each parameter means and how it is run', async () => {
    const names = await readdir(examples, { recursive: true });
    const scripts = names.filter(isScript);
    expect(scripts.length).toBeGreaterThan(4);
    const readme = await readFile(join(examples, 'README.md'), 'utf8');
    for (const script of scripts) {
      const text = await readFile(join(examples, script), 'utf8');
      const block = /^param \($(.*?)^\)$/ms.exec(text)?.[1] ?? '';
      const parameters = [...block.matchAll(/^ {4}\[[\w.[\]]+\] \$(\w+)/gm)].map(([, name]) => name);
      expect(parameters).not.toEqual([]);
      for (const keyword of [
        '.SYNOPSIS',
        '.DESCRIPTION',
        '.EXAMPLE',
        ...parameters.map((name) => `.PARAMETER ${name ?? ''}`),
      ]) {
        expect(text, script).toContain(`    ${keyword}\n`);
      }
      expect(readme).toContain(script.split(/[\\/]/).at(-1));
    }
  });
});

describe('the scheduled task', () => {
  it('writes the facts of the server, again and again into the same file, for odj report', async () => {
    const server = await scratchServer('SRV2');
    const folder = await newFolder();
    await mkdir(join(folder, 'facts'));
    for (let time = 0; time < 2; time += 1) {
      const saved = await run(`& '${examples}/scheduled-task/Save-OdjFact.ps1' -Path facts -Server ${host}`, {
        server,
        folder,
      });
      expect(saved).toMatchObject({ stderr: '', exitCode: 0 });
    }
    expect(await readdir(join(folder, 'facts'))).toEqual([`${server.name}.json`]);
    const { out } = await odj(['report', join(folder, 'facts'), '--json']);
    expect(out).toContain(server.name);
  });

  it('ends with 1, which Task Scheduler shows, where it cannot write', async () => {
    const server = await scratchServer('SRV2');
    const folder = await newFolder();
    const saved = await run(
      `& '${examples}/scheduled-task/Save-OdjFact.ps1' -Path /nowhere -Server ${host}`,
      { server, folder },
    );
    expect(saved).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('/nowhere') as string });
  });

  it('is registered for Local System, daily, with the script and the folder, and brought up to date by a second run', async () => {
    const folder = await newFolder();
    const env = { ODJ_LAB_TASKS: folder, SystemRoot: 'C:\\Windows' };
    const line = `& '${examples}/scheduled-task/Register-OdjFactTask.ps1' -FactPath '\\\\files\\odj facts$' -Server ${host} -At`;
    const load = ['ScheduledTasks'];
    expect(await run(`${line} 04:00 -WhatIf`, { folder, env, load })).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
    expect(await readdir(folder)).toEqual([]);
    for (const at of ['04:00', '06:30']) {
      expect(await run(`${line} ${at}`, { folder, env, load })).toMatchObject({ stderr: '', exitCode: 0 });
    }
    const [name = ''] = await readdir(folder);
    const script = `${examples}/scheduled-task/Save-OdjFact.ps1`;
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({
      TaskPath: '\\OdjConnector\\',
      Actions: [
        {
          Execute: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
          Arguments: `-NoLogo -NoProfile -NonInteractive -File "${script}" -Path "\\\\files\\odj facts$" -Server ${host}`,
        },
      ],
      Triggers: [{ Daily: true, StartTime: '06:30', RandomDelay: 'PT1H' }],
      Principal: { UserId: 'S-1-5-18', LogonType: 'ServiceAccount', RunLevel: 'Highest' },
      Settings: { StartWhenAvailable: true, ExecutionTimeLimit: 'PT30M', MultipleInstances: 'IgnoreNew' },
    });
  });
});

describe('the fleet over remoting', () => {
  it('keeps one document for each server that answers, and tells of the one that does not', async () => {
    const servers = [await scratchServer('SRV1'), await scratchServer('SRV2')];
    const folder = await newFolder();
    const names = [...servers.map(({ name }) => `${name}.contoso.test`), 'GONE'];
    const saved = await run(
      `& '${examples}/fleet/Save-OdjFleetFact.ps1' -ComputerName ${names.join(', ')} -Path facts -ThrottleLimit 7 -Server ${host} | ConvertTo-Json -Compress`,
      { folder, env: { ODJ_LAB_SERVERS: join(lab.folder, 'servers') }, load: ['WindowsServer', 'Remoting'] },
    );
    expect(saved.stderr).toContain('throttle 7');
    expect(saved.stderr).toContain('Connecting to remote server GONE failed');
    const results = z
      .array(z.object({ ComputerName: z.string(), Directory: z.string() }))
      .parse(JSON.parse(saved.stdout));
    expect(results).toEqual(servers.map(({ name }) => ({ ComputerName: name, Directory: 'Read' })));
    expect((await readdir(join(folder, 'facts'))).toSorted()).toEqual(
      servers.map(({ name }) => `${name}.json`).toSorted(),
    );
    const { out } = await odj(['report', join(folder, 'facts'), '--json']);
    for (const { name } of servers) {
      expect(out).toContain(name);
    }
  });
});

describe('the help desk', () => {
  it('sees what is wrong with a server, the most severe first, and that a document is old', async () => {
    const server = await scratchServer('SRV2');
    const folder = await newFolder();
    await mkdir(join(folder, 'facts'));
    await run(`& '${examples}/scheduled-task/Save-OdjFact.ps1' -Path facts -Server ${host}`, {
      server,
      folder,
    });
    const old = new Date(Date.now() - 60 * 3_600_000);
    await utimes(join(folder, `facts/${server.name}.json`), old, old);
    const line = `& '${examples}/help-desk/Get-OdjVerdict.ps1' -ComputerName ${server.name}.contoso.test -FactFolder facts`;
    const seen = await run(`${line} 3>$null | ConvertTo-Json -Compress`, { folder });
    expect(seen.stderr).toBe('');
    const findings = z
      .array(z.object({ Severity: z.string(), Status: z.string(), Remedy: z.string().nullable() }))
      .parse(JSON.parse(seen.stdout));
    expect(findings.map(({ Status }) => Status)).not.toContain('Pass');
    const order = ['Critical', 'High', 'Medium', 'Low'];
    const ranks = findings.map(({ Severity }) => order.indexOf(Severity));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    const warned = await run(
      `${line} -WarningVariable told -WarningAction SilentlyContinue | Out-Null; [string]$told`,
      { folder },
    );
    expect(warned.stdout).toContain('is 60 hours old');
  });

  it('is told what a code means, and what to do where a server never wrote', async () => {
    const folder = await newFolder();
    const verdict = `& '${examples}/help-desk/Get-OdjVerdict.ps1'`;
    const explained = await run(`(${verdict} -ErrorText 0x80070774)[0].Remedy`, { folder });
    expect(explained).toMatchObject({ stderr: '', exitCode: 0 });
    expect(explained.stdout.trim()).not.toBe('');
    const missing = await run(`${verdict} -ComputerName SRV9 -FactFolder facts`, { folder });
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain('Look whether the scheduled task of SRV9 runs');
  });
});

describe('the runbook of Azure Automation', () => {
  const document = z.object({
    verdict: z.string(),
    fail: z.int(),
    unknown: z.int(),
    findings: z.array(z.object({ Id: z.string() })),
  });

  it('writes JSON and fails while something is wrong, and not once it is right', async () => {
    const world = await siteWorld(
      'SRV1',
      (server) =>
        `connectors:\n  - server: ${server.name}\n    configFile: ${server.configFile}\ntenant:\n  tenantId: ${lab.authority.tenantId}\n  clientId: ${lab.authority.clientId}`,
    );
    const options = {
      folder: await newFolder(),
      env: { ODJ_CLI: `"${process.execPath}" "${odjInLab}"`, ...(await identityEndpoint()) },
    };
    const line = `& '${examples}/azure-automation/Test-OdjFleet.ps1' -SitePath '${world.siteFile}' -Server ${host}`;
    const failed = await run(line, options);
    expect({ ...failed }).toMatchObject({
      stderr: expect.stringMatching(/\d+ checks failed/) as string,
      exitCode: 1,
    });
    const wrong = document.parse(JSON.parse(failed.stdout));
    expect(wrong.verdict).toBe('Fail');
    expect(wrong.findings.map(({ Id }) => Id)).not.toContain('tenant.readable');
    await mend(world);
    const passed = await run(line, options);
    expect({ ...passed, verdict: document.parse(JSON.parse(passed.stdout)).verdict }).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
    expect(document.parse(JSON.parse(passed.stdout))).toMatchObject({ fail: 0, unknown: 0 });
    const quiet = `Test-OdjSite -SitePath '${world.siteFile}' -ManagedIdentity -Server ${host} -Quiet`;
    expect((await run(`Import-Module OdjConnector; ${quiet}`, options)).stdout.trim()).toBe('True');
  });
});

async function mend(world: SiteWorld): Promise<void> {
  const reach = ['--site', world.siteFile, '--through', 'ldap', '--server', lab.domainController.ldaps];
  const { userPrincipalName, passwordFile } = lab.people.administrator;
  const signIn = [
    '--bind',
    userPrincipalName,
    '--password-file',
    passwordFile,
    '--ca',
    lab.domainController.certificateAuthorityFile,
  ];
  const tenant = ['--authority-host', lab.authority.url, '--graph-host', lab.graph.url];
  const apply = ['apply', ...reach, ...signIn, ...tenant, '--yes', '--interval', '1'];
  await odj([...apply, '--timeout', '0'], { env: { ODJ_STATE: world.state } });
  await runWizard({ server: world.server });
  const applied = await odj([...apply, '--timeout', '60'], { env: { ODJ_STATE: world.state } });
  expect({ err: applied.err, exitCode: applied.exitCode }).toMatchObject({ exitCode: 0 });
}

/** The identity of the machine, as Azure offers it to a process, with a real token of the lab's authority. */
async function identityEndpoint(): Promise<Readonly<Record<string, string>>> {
  const endpoint = createServer((request, response) => {
    const resource = new URL(request.url ?? '/', 'http://localhost').searchParams.get('resource') ?? '';
    void tokenFor(resource).then((access_token) => {
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ access_token, expires_on, resource, token_type: 'Bearer' }));
    });
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    endpoint.closeAllConnections();
    endpoint.close();
  });
  const address = endpoint.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: 'secret' };
}

async function tokenFor(resource: string): Promise<string> {
  const { url, tenantId, clientId, clientSecret } = lab.authority;
  const answer = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${resource}/.default`,
    }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
