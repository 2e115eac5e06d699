import { createServer, type Server } from 'node:net';
import { Attribute, Change } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { completions } from '../../src/spec/completions.ts';
import type { Cmdlet } from '../../src/spec/cmdlet.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { runCmdlets } from './run-cmdlets.ts';

const ldaps = lab.domainController.ldaps;
const completed = z.array(
  z.object({ line: z.string(), offered: z.array(z.string()), seconds: z.number(), errors: z.int() }),
);
type Completed = z.infer<typeof completed>;

let parent: string;
let account: ScratchAccount;
let connector: Awaited<ReturnType<typeof scratchServer>>;
/** Takes connections and never answers. */
let mute: Server;
beforeAll(async () => {
  parent = await scratchOrganizationalUnit('Completion');
  await using client = await signedIn('administrator');
  for (const name of ["O'Neill (1*)", 'Berlin\\, Mitte', '\\"Quoted\\" devices', 'Left\u2019s']) {
    await client.add(`OU=${name},${parent}`, { objectClass: 'organizationalUnit' });
  }
  account = await scratchManagedServiceAccount();
  connector = await scratchServer('SRV1');
  mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
});
afterAll(() => mute.close());

/** Presses Tab at the end of each line; `-Server` and `-Credential $who` stand in it where it has `@`. */
async function pressTab(...lines: readonly string[]): Promise<Completed> {
  return await pressTabWithin(60, lines);
}

async function pressTabWithin(seconds: number, lines: readonly string[]): Promise<Completed> {
  const { output, errors } = await runCmdlets(
    `$password = [System.Net.NetworkCredential]::new('', $given.password).SecurePassword
    $global:who = [pscredential]::new($given.user, $password)
    foreach ($line in $given.lines) {
      $before = $Error.Count
      $clock = [System.Diagnostics.Stopwatch]::StartNew()
      $result = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
      $seconds = $clock.Elapsed.TotalSeconds
      $offered = foreach ($match in $result.CompletionMatches) {
        $line.Substring(0, $result.ReplacementIndex) + $match.CompletionText
      }
      @{ line = $line; offered = @($offered); seconds = $seconds; errors = @($Error | Where-Object { [string]$_ -like '*Odj*' }).Count }
    }`,
    {
      given: {
        lines: lines.map((line) => line.replace('@', `-Server ${ldaps} -Credential $who`)),
        user: lab.people.administrator.userPrincipalName,
        password: lab.people.administrator.password,
      },
      env: { ODJ_COMPLETION_SECONDS: String(seconds) },
      withActiveDirectory: false,
    },
  );
  expect(errors).toEqual([]);
  return completed.parse(output);
}

/** The lines that Tab offered, from the parameter that was completed on. */
const offers = (one: Completed[number] | undefined): readonly string[] =>
  (one?.offered ?? []).map((line) => line.replace(/^.*\$who /, ''));

describe('Tab', () => {
  it('offers OUs by the beginning of their name, quoted so that PowerShell reads them back', async () => {
    const found = await pressTab(
      'Get-OdjOu @ -SearchBase "O\'Nei',
      'Get-OdjOu @ -SearchBase "OU=O\'Nei',
      "Get-OdjOuPermission @ -Account x -OrganizationalUnit 'OU=Elsewhere,DC=contoso,DC=test', Berl",
      "Get-OdjOu @ -SearchBase 'OU=Berlin\\, Mi",
      `Get-OdjOu @ 'OU=Berlin\\, Mitte,${parent.slice(0, 12)}`,
    );
    const quoted = `'OU=O''Neill (1*),${parent}'`;
    expect(offers(found[0])).toContain(`-SearchBase ${quoted}`);
    expect(offers(found[1])).toContain(`-SearchBase ${quoted}`);
    expect(found[2]?.offered.filter((line) => line.endsWith(` 'OU=Berlin\\, Mitte,${parent}'`))).toHaveLength(1);
    expect(offers(found[3])).toContain(`-SearchBase 'OU=Berlin\\, Mitte,${parent}'`);
    expect(offers(found[4])).toContain(`'OU=Berlin\\, Mitte,${parent}'`);
    const lines = [found[0], found[3]].map((one) => one?.offered.find((line) => line.includes(parent)) ?? '');
    const { output, errors } = await runCmdlets(
      `$password = [System.Net.NetworkCredential]::new('', $given.password).SecurePassword
      $who = [pscredential]::new($given.user, $password)
      foreach ($line in $given.lines) { (& ([scriptblock]::Create($line))).OrganizationalUnit }`,
      {
        given: {
          lines,
          user: lab.people.administrator.userPrincipalName,
          password: lab.people.administrator.password,
        },
        withActiveDirectory: false,
      },
    );
    expect(errors).toEqual([]);
    expect(output).toEqual([`OU=O'Neill (1*),${parent}`, `OU=Berlin\\, Mitte,${parent}`]);
  }, 120_000);

  it('doubles what PowerShell takes for a quote, and offers what begins with an escape', async () => {
    const [curly, quoted] = await pressTab('Get-OdjOu @ -SearchBase Left', 'Get-OdjOu @ -SearchBase \'OU=\\"Quo');
    expect(offers(curly)).toContain(`-SearchBase 'OU=Left\u2019\u2019s,${parent}'`);
    expect(offers(quoted)).toContain(`-SearchBase 'OU=\\"Quoted\\" devices,${parent}'`);
  }, 60_000);

  it("offers accounts, and the servers that accounts are linked to, to whoever's sign-in stands in the line", async () => {
    await using client = await signedIn('administrator');
    await client.modify(connector.distinguishedName, [
      new Change({
        operation: 'add',
        modification: new Attribute({ type: 'msDS-HostServiceAccount', values: [account.distinguishedName] }),
      }),
    ]);
    const [accounts, none, servers] = await pressTab(
      `Get-OdjOuPermission @ -OrganizationalUnit x -Account ${account.name.slice(0, 9)}`,
      'Get-OdjMsa @ -Identity nobody-is-called-so',
      `Get-OdjMsa @ -ConnectorComputer ${connector.name.slice(0, 5).toLowerCase()}`,
    );
    expect(offers(accounts)).toContain(`-OrganizationalUnit x -Account '${account.samAccountName}'`);
    expect(none?.offered).toEqual([]);
    expect(offers(servers)).toContain(`-ConnectorComputer ${connector.name}`);
  }, 60_000);

  it('offers nothing, without an error and within its time, where the directory does not answer', async () => {
    const address = mute.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const found = await pressTabWithin(1, [
      'Get-OdjOu -Server ldaps://nowhere.contoso.test -Credential $who -SearchBase Berl',
      `Get-OdjOu -Server ldaps://127.0.0.1:${port} -Credential $who -SearchBase Berl`,
      'Get-OdjOu -SearchBase Berl',
    ]);
    expect(found.map(({ offered }) => offered)).toEqual([[], [], []]);
    expect(found.map(({ errors }) => errors)).toEqual([0, 0, 0]);
    // The limit is one second; the rest is what a loaded machine needs besides.
    expect(Math.max(...found.map(({ seconds }) => seconds))).toBeLessThan(20);
  }, 90_000);

  it('is asked for by every parameter that names something in the directory', () => {
    const named: readonly string[] = Object.values(completions).flat();
    const all: readonly Cmdlet[] = cmdlets;
    const wanted = /^(.*OrganizationalUnit|SearchBase|Account|Identity|ConnectorComputer)$/;
    const missing = all.flatMap(({ name, parameters }) =>
      Object.entries(parameters)
        .filter(([parameter, { type }]) => wanted.test(parameter) && /^(string|object)(\[\])?$/.test(type) && !named.includes(parameter))
        .map(([parameter]) => `${name} -${parameter}`),
    );
    expect(missing).toEqual([]);
  });
});
