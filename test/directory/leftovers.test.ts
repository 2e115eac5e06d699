import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { readBackup } from '../../src/directory/backup.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { odj, overLdap, powerShellEnvironment, throughPowerShell, type OdjRun } from '../cli/odj.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { goneSid, scratchLegacyServer, type LegacyServer } from '../cases/legacy-cases.ts';
import { lab } from '../lab/lab.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import {
  descriptorOf,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  setPassword,
  type ScratchAccount,
} from '../lab/scratch.ts';

const { computer } = permissions.classes;
/** A SID of another domain: whether it has an object cannot be told here. */
const foreign = 'S-1-5-21-1-2-3-1000';
const full = 'CCDCLCSWRPWPDTLOCRSDRCWDWO';
const ways = [
  { way: 'over LDAP', words: overLdap(), otherWay: throughPowerShell },
  { way: 'through the cmdlets', words: throughPowerShell, otherWay: overLdap() },
] as const;

const state = await mkdtemp(join(tmpdir(), 'odj-leftovers-'));
const env = {
  ...powerShellEnvironment,
  KRB5CCNAME: lab.people.administrator.ticketCache,
  ODJ_STATE: state,
};
const run = (
  words: readonly string[],
  way: readonly string[],
  ask?: (question: string) => Promise<string>,
): Promise<OdjRun> => odj([...words, ...way], { env, ...(ask === undefined ? {} : { ask }) });

interface World {
  readonly base: string;
  readonly first: string;
  readonly second: string;
  readonly server: LegacyServer;
  readonly other: LegacyServer;
  readonly updated: ScratchAccount;
  readonly gone: string;
}

/** Two OUs: one with a server's rights as the wizard wrote them, one with another server's; and leftovers of nobody. */
async function makeWorld(
  more: (world: Pick<World, 'updated' | 'gone'>) => readonly string[] = () => [],
): Promise<World> {
  const updated = await scratchManagedServiceAccount();
  const [server, other] = [await scratchLegacyServer(updated), await scratchLegacyServer()];
  const base = await scratchOrganizationalUnit('Leftovers');
  const [first, second] = [
    await scratchOrganizationalUnit('First', base),
    await scratchOrganizationalUnit('Second', base),
  ];
  const gone = await goneSid();
  await setEntries(first, [
    `(OA;CI;CCDC;${computer};;${server.sid})`,
    `(OA;CIIO;${full};;${computer};${server.sid})`,
    `(A;CI;WP;;;${server.sid})`,
    `(OA;;CC;${computer};;${updated.sid})`,
    `(OA;;CC;${computer};;${gone})`,
  ]);
  await setEntries(second, [
    `(OA;CI;CC;${computer};;${other.sid})`,
    `(OA;CIIO;${full};;${computer};${gone})`,
    ...more({ updated, gone }),
  ]);
  return { base, first, second, server, other, updated, gone };
}

async function setEntries(organizationalUnit: string, entries: readonly string[]): Promise<void> {
  await writeDacl(organizationalUnit, encodeSecurityDescriptor(parseSddl(`D:${entries.join('')}`)));
}

const report = z.object({
  leftovers: z.array(
    z.object({
      organizationalUnit: z.string(),
      kind: z.string(),
      account: z.string(),
      entries: z.array(z.object({ right: z.string() })),
      similar: z.array(z.object({ reason: z.string() })),
    }),
  ),
  unread: z.array(z.unknown()),
});
const changes = z.object({
  changes: z.array(
    z.object({ organizationalUnit: z.string(), action: z.string(), backupFile: z.string().nullable() }),
  ),
});

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe.each(ways)('odj legacy show, $way', ({ words }) => {
  it("lists the legacy connector's rights and those of accounts that are gone, and what stays", async () => {
    const { base, first, second, server, other, gone } = world;
    const { exitCode, out } = await run(['legacy', 'show', '--base', base, '--json'], words);
    expect(exitCode).toBe(0);
    const rows = report
      .parse(JSON.parse(out))
      .leftovers.map(({ organizationalUnit, kind, account, entries, similar }) => [
        organizationalUnit,
        kind,
        account,
        entries.map(({ right }) => right).sort(),
        similar.map(({ reason }) => reason),
      ]);
    expect(rows.sort()).toEqual(
      [
        [first, 'Legacy', server.samAccountName, ['CreateAndDelete', 'FullControl'], ['Different']],
        [first, 'Orphaned', gone, ['Create'], []],
        [second, 'Legacy', other.samAccountName, ['Create'], []],
        [second, 'Orphaned', gone, ['FullControl'], []],
      ].sort(),
    );
  });
});

describe('odj legacy show', () => {
  it('shows one server for people, by any of its names, and says what to do', async () => {
    const { base, second, other } = world;
    const short = other.samAccountName.slice(0, -1);
    for (const name of [short, short.toLowerCase(), other.samAccountName, other.distinguishedName]) {
      const { out, exitCode } = await run(
        ['legacy', 'show', '--base', base, '--connector-computer', name],
        overLdap(),
      );
      expect({ out, exitCode }).toEqual({
        out: `Legacy    ${other.samAccountName}  Create  ${second}\nTake them away with: odj legacy remove --connector-computer NAME\n`,
        exitCode: 0,
      });
    }
  });

  it('does not take a name mistyped for a server without rights', async () => {
    const wrong = await run(['legacy', 'show', '--connector-computer', 'NOSUCHSERVER'], overLdap());
    expect(wrong.exitCode).toBe(2);
    expect(wrong.err).toContain('There is no computer "NOSUCHSERVER"');
  });

  it('prints CSV, a line for each entry', async () => {
    const { base, first, server } = world;
    const { out } = await run(['legacy', 'show', '--base', base, '--csv'], overLdap());
    const [header, ...lines] = out.trimEnd().split('\r\n');
    expect(header).toBe('organizationalUnit,objectGuid,kind,account,accountSid,right,entry,removal');
    expect(lines).toHaveLength(6);
    expect(lines.find((line) => line.includes(`(A;CI;WP;;;${server.sid})`))).toMatch(
      new RegExp(`^"${first}",[0-9a-f-]{36},Legacy,.*,Different,.*,stays$`),
    );
  });

  it('says so where there is nothing', async () => {
    const base = await scratchOrganizationalUnit('Clean');
    const { out, exitCode } = await run(['legacy', 'show', '--base', base], overLdap());
    expect(out).toContain('There are no rights of the legacy connector');
    expect(exitCode).toBe(0);
  });
});

const removeFrom = (server: LegacyServer, base: string): readonly string[] => [
  ...['legacy', 'remove', '--connector-computer', server.samAccountName, '--base', base],
];

describe.each(ways)('odj legacy remove, $way', ({ words, otherWay }) => {
  it('takes exactly those away, and the other way gets the very bytes back from its backup', async () => {
    const { base, first, second, server, gone, updated } = await makeWorld();
    const before = [await readDacl(first), await readDacl(second)];
    const done = await run([...removeFrom(server, base), '--yes'], words);
    expect(done.exitCode).toBe(0);
    expect(done.err).toContain(`stays (different): (A;CI;WP;;;${server.sid})`);
    expect(done.err).not.toContain('Warning');
    const told = /^Revoked {2}.*\nBackup: (.*)\nTake it back with: odj permission restore --backup \1\n$/;
    const [, file = ''] = told.exec(done.out) ?? [];
    const after = await descriptorOf(first);
    expect(after).not.toContain(`${computer};${server.sid}`);
    expect(after).not.toContain(`${computer};;${server.sid}`);
    for (const kept of [`(A;CI;WP;;;${server.sid})`, `;;${gone})`, `;;${updated.sid})`]) {
      expect(after).toContain(kept);
    }
    expect(await run(['permission', 'restore', file], otherWay)).toMatchObject({ exitCode: 0 });
    expect([await readDacl(first), await readDacl(second)]).toEqual(before);
  });

  it("warns where only another server's updated connector takes over", async () => {
    const { base, other, updated } = await makeWorld(({ updated }) => [
      `(OA;;CC;${computer};;${updated.sid})`,
    ]);
    const done = await run([...removeFrom(other, base), '--yes'], words);
    expect(done.exitCode).toBe(0);
    expect(done.err).toContain(`Warning: ${other.samAccountName} has no account of an updated connector`);
    expect(done.err).toContain(`only others have (${updated.samAccountName})`);
  });
});

describe('odj legacy remove', () => {
  it('says what it would do, asks, and changes nothing where nobody agrees', async () => {
    const { base, first, second, server } = await makeWorld();
    const before = [await readDacl(first), await readDacl(second)];
    const would = await run([...removeFrom(server, base), '--what-if'], overLdap());
    expect(would).toMatchObject({ exitCode: 0, out: `Would revoke  ${first}\n` });
    const questions: string[] = [];
    const declined = await run(removeFrom(server, base), overLdap(), (question) => {
      questions.push(question);
      return Promise.resolve('no');
    });
    expect(declined.exitCode).toBe(2);
    expect(questions).toEqual([expect.stringContaining('Take these rights away from 1 OU?')]);
    expect([await readDacl(first), await readDacl(second)]).toEqual(before);
    expect(await run([...removeFrom(server, base), '--yes'], overLdap())).toMatchObject({ exitCode: 0 });
    expect(await run([...removeFrom(server, base), '--yes'], overLdap())).toMatchObject({
      exitCode: 0,
      out: '',
    });
  });

  it('refuses where joins would stop, saying why, and does it by force with a warning', async () => {
    const { base, second, other } = await makeWorld();
    const before = await readDacl(second);
    const remove = [...removeFrom(other, base), '--yes'];
    const refused = await run(remove, overLdap());
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(/no account of an updated connector may create computers there.*-Force/s);
    expect(await readDacl(second)).toEqual(before);
    const forced = await run([...remove, '--force'], overLdap());
    expect(forced.exitCode).toBe(0);
    expect(forced.err).toContain(`may create computers in "${second}": joins there stop.`);
    expect(await descriptorOf(second)).not.toContain(other.sid);
  });

  it('does not count an account that is linked to no server', async () => {
    const unused = await scratchManagedServiceAccount();
    const { base, other } = await makeWorld(() => [`(OA;;CC;${computer};;${unused.sid})`]);
    const refused = await run([...removeFrom(other, base), '--yes'], overLdap());
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('joins there would stop');
  });
});

describe.each(ways)('odj permission remove-orphans, $way', ({ words, otherWay }) => {
  it('takes the entries of accounts that are gone away, with one backup that puts all back', async () => {
    const alsoGone = await goneSid();
    const { base, first, second, server } = await makeWorld(() => [
      `(OA;;CC;${computer};;${alsoGone})`,
      `(OA;;CC;${computer};;${foreign})`,
    ]);
    const before = [await readDacl(first), await readDacl(second)];
    const command = ['permission', 'remove-orphans', '--base', base, '--yes', '--json'];
    const { out, exitCode } = await run(command, words);
    expect(exitCode).toBe(0);
    const done = changes.parse(JSON.parse(out)).changes;
    expect(done.map(({ organizationalUnit, action }) => [organizationalUnit, action]).sort()).toEqual(
      [first, second, second].map((unit) => [unit, 'Revoked']),
    );
    const [file, ...others] = new Set(done.map(({ backupFile }) => backupFile));
    expect(others).toEqual([]);
    expect((await readBackup(file ?? '')).entries).toHaveLength(3);
    expect(await descriptorOf(first)).toContain(server.sid);
    const after = await descriptorOf(second);
    expect(after).toContain(foreign);
    expect(after).not.toContain(alsoGone);

    expect(await run(['permission', 'restore', file ?? ''], otherWay)).toMatchObject({ exitCode: 0 });
    expect([await readDacl(first), await readDacl(second)]).toEqual(before);
  });
});

describe('odj permission grant --legacy', () => {
  it('lets the server join computers offline, here and below, and no longer once it is taken away', async () => {
    const server = await scratchLegacyServer();
    const unit = await scratchOrganizationalUnit('Legacy proof');
    const below = await scratchOrganizationalUnit('Below', unit);
    const password = await setPassword(server.distinguishedName);
    const made = async (organizationalUnit: string): Promise<boolean> =>
      (await provisionOffline({ account: server.samAccountName, password, organizationalUnit })).made;
    expect(await made(unit)).toBe(false);
    const request = ['--legacy', '--account', server.samAccountName, '--organizational-unit', unit];
    const granted = await run(['permission', 'grant', ...request], overLdap());
    expect(granted.exitCode).toBe(0);
    expect(granted.err).toMatch(/^Warning: Microsoft cut the legacy connector off at the end of June 2025/);
    expect(await made(unit)).toBe(true);
    expect(await made(below)).toBe(true);
    expect(await run(['permission', 'revoke', ...request, '--force'], overLdap())).toMatchObject({
      exitCode: 0,
    });
    expect(await made(unit)).toBe(false);
  });

  it('wants the switch for a server, and refuses it for a managed service account', async () => {
    const server = await scratchLegacyServer();
    const updated = await scratchManagedServiceAccount();
    const unit = await scratchOrganizationalUnit('Refused');
    const before = await readDacl(unit);
    const grant = ['permission', 'grant', '--organizational-unit', unit, '--account'];
    const without = await run([...grant, server.samAccountName], overLdap());
    expect(without.exitCode).toBe(2);
    expect(without.err).toMatch(/is no managed service account.*-Legacy \(odj: --legacy\)/s);
    const wrong = await run([...grant, updated.name, '--legacy'], overLdap());
    expect(wrong.exitCode).toBe(2);
    expect(wrong.err).toMatch(
      /is not the computer account of a server.*leave -Legacy \(odj: --legacy\) out/s,
    );
    expect(wrong.err).not.toContain('Warning');
    expect(await readDacl(unit)).toEqual(before);
  });
});
