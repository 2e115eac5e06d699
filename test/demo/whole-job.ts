import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { lab } from '../lab/lab.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import { setPassword } from '../lab/scratch.ts';
import { runWizard } from '../lab/wizard.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';

/**
 * The main job in the embedded lab, as an administrator would do it: a site file, a plan, an apply through PowerShell
 * for both kinds of account, a second apply, the proof, and the proof of the proof. Runs inside `npm run lab -- run`.
 */
const root = join(import.meta.dirname, '../..');
const work = await mkdtemp(join(tmpdir(), 'odj-demo-'));
const siteFile = join(work, 'odj.site.yaml');
const page = join(work, 'verify.html');
const ownAccount = 'msaODJsrv02';
const organizationalUnits = [lab.organizationalUnits.autopilot, lab.organizationalUnits.umlaut];

const env = {
  ...process.env,
  ODJ_STATE: join(work, 'state'),
  ODJ_POWERSHELL: powerShellExecutable(),
  ODJ_POWERSHELL_MODULES: ['ActiveDirectory', 'WindowsServer']
    .map((name) => join(root, 'test/stand-ins', name))
    .join(delimiter),
  ODJ_LAB_SERVER: lab.servers.SRV1.folder,
  AZURE_CLIENT_SECRET: lab.authority.clientSecret,
};
const through = ['--through', 'powershell', '--server', lab.domainController.host];
const tenant = ['--authority-host', lab.authority.url, '--graph-host', lab.graph.url];
const reach = ['--site', siteFile, ...through, ...tenant];

await writeFile(siteFile, siteText());
heading('What we want: a site file');
say(siteText());

heading('What is missing: odj plan');
await odj(['plan', ...reach], [0]);

heading('Do it: odj apply (a person signs in on each server when asked)');
await odj(['apply', ...reach, '--yes', '--interval', '1', '--timeout', '60'], [0], signInWhenAsked());

heading('Do it again: odj apply finds nothing to do');
await odj(['apply', ...reach, '--yes'], [0]);

heading('Prove it: odj verify');
await odj(['verify', ...reach, '--html', page], [0]);
say(`The same as a page: ${page}\n`);

heading('Prove the proof: a device joins offline as each account (net offlinejoin provision)');
for (const account of await accountNames()) {
  const password = await setPassword(account);
  await expectJoin(account, password, lab.organizationalUnits.autopilot, true);
  await expectJoin(account, password, lab.organizationalUnits.undelegated, false);
}
heading('Done: every account creates computers in the OUs of the site, and nowhere else');

function siteText(): string {
  const { SRV1, SRV2 } = lab.servers;
  return `domain: ${lab.domain}
organizationalUnits:
${organizationalUnits.map((name) => `  - ${name}\n`).join('')}account: connector            # the sign-in makes the account
connectors:
  - server: ${SRV1.name}
    configFile: ${SRV1.configFile}
  - server: ${SRV2.name}
    account: ${ownAccount}      # an own account: it is made here
    configFile: ${SRV2.configFile}
tenant:
  tenantId: ${lab.authority.tenantId}
  clientId: ${lab.authority.clientId}
`;
}

/** The person at the servers: starts the connector's wizard on the server that apply waits for. */
function signInWhenAsked(): (line: string) => void {
  return (line) => {
    const server = /^Sign in to the connector on (SRV\d)/.exec(line)?.[1];
    if (server === 'SRV1' || server === 'SRV2') {
      say(`  [the person signs in on ${server}]\n`);
      runWizard({ server, signedInAs: 'administrator' }).catch((error: unknown) => {
        say(`  [the wizard failed: ${String(error)}]\n`);
      });
    }
  };
}

async function accountNames(): Promise<readonly string[]> {
  const shown = await odj(['account', 'show', ...through, '--json'], [0], undefined, true);
  const { accounts } = z
    .object({ accounts: z.array(z.object({ samAccountName: z.string() })) })
    .parse(JSON.parse(shown));
  return accounts.map(({ samAccountName }) => samAccountName);
}

async function expectJoin(
  account: string,
  password: string,
  organizationalUnit: string,
  expected: boolean,
): Promise<void> {
  const { made, output } = await provisionOffline({ account, password, organizationalUnit });
  const verdict = made ? 'a join blob was made' : 'refused: insufficient access';
  say(
    `${made === expected ? 'as it should be' : 'WRONG'}: ${account} in ${organizationalUnit}: ${verdict}\n`,
  );
  if (made !== expected) {
    throw new Error(output);
  }
}

/** Runs the command line and shows what a user would see. */
function odj(
  commandLine: readonly string[],
  expected: readonly number[],
  onLine: (line: string) => void = () => undefined,
  quiet = false,
): Promise<string> {
  if (!quiet) {
    say(`$ odj ${commandLine.map((word) => (/[\s,]/.test(word) ? `'${word}'` : word)).join(' ')}\n`);
  }
  return new Promise((resolve, reject) => {
    const child = spawn('node', [join(root, 'src/cli/main.ts'), ...commandLine], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!quiet) {
        say(chunk.toString());
      }
    });
    let unfinished = '';
    child.stderr.on('data', (chunk: Buffer) => {
      say(chunk.toString());
      const lines = (unfinished + chunk.toString()).split('\n');
      unfinished = lines.pop() ?? '';
      lines.forEach(onLine);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (expected.includes(code ?? -1)) {
        resolve(output);
      } else {
        reject(new Error(`odj ${commandLine[0] ?? ''} ended with exit code ${String(code)}`));
      }
    });
  });
}

function heading(text: string): void {
  say(`\n== ${text}\n`);
}

function say(text: string): void {
  process.stdout.write(text);
}
