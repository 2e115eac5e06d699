import { Attribute, Change, Control, type BerWriter } from 'ldapts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { goneSid, scratchLegacyServer, type LegacyServer } from '../cases/legacy-cases.ts';
import { odj, overLdap, powerShellEnvironment, throughPowerShell, type OdjRun } from '../cli/odj.ts';
import { computerAttributes } from '../lab/computers.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';

const env = { ...powerShellEnvironment, KRB5CCNAME: lab.people.administrator.ticketCache };
const owners = (base: string, words: readonly string[]): Promise<OdjRun> =>
  odj(['computer', 'owners', '--base', base, ...words], { env });

class OwnerOnly extends Control {
  constructor() {
    super(permissions.securityDescriptorFlagsControl, { critical: true });
  }
  protected override writeControl(writer: BerWriter): void {
    writer.writeBuffer(Buffer.from([0x30, 3, 2, 1, 1]), 0x04);
  }
}

async function computerOwnedBy(name: string, within: string, owner: string | null): Promise<string> {
  const distinguishedName = `CN=${name},${within}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, computerAttributes(name));
  if (owner !== null) {
    const value = encodeSecurityDescriptor(parseSddl(`O:${owner}`));
    const modification = new Attribute({ type: 'nTSecurityDescriptor', values: [value] });
    await client.modify(
      distinguishedName,
      new Change({ operation: 'replace', modification }),
      new OwnerOnly(),
    );
  }
  return distinguishedName;
}

let base: string;
let legacy: LegacyServer;
let replaced: ScratchAccount;
let gone: string;
const suffix = String(Date.now() % 1e8);
beforeAll(async () => {
  base = await scratchOrganizationalUnit('Owners');
  const below = await scratchOrganizationalUnit('Below', base);
  [legacy, replaced, gone] = [
    await scratchLegacyServer(),
    await scratchManagedServiceAccount(),
    await goneSid(),
  ];
  await computerOwnedBy(`A${suffix}`, base, null);
  await computerOwnedBy(`B${suffix}`, base, legacy.sid);
  await computerOwnedBy(`C${suffix}`, below, replaced.sid);
  await computerOwnedBy(`D${suffix}`, below, gone);
});

const report = z.object({
  computers: z.array(
    z.object({
      computer: z.string(),
      rejoin: z.string(),
      madeBy: z.string(),
      maker: z.string(),
      created: z.iso.datetime(),
      lastLogon: z.iso.datetime().nullable(),
      creatorSid: z.string().nullable(),
    }),
  ),
});

describe.each([
  { way: 'over LDAP', words: overLdap() },
  { way: 'through the cmdlets', words: throughPowerShell },
])('odj computer owners, $way', ({ words }) => {
  it('lists who made each computer object, and whether its device may be joined again', async () => {
    const { out, err, exitCode } = await owners(base, ['--json', ...words]);
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    const found = report
      .parse(JSON.parse(out))
      .computers.map(({ computer, rejoin, madeBy, maker }) => [computer, rejoin, madeBy, maker])
      .sort();
    expect(found).toEqual([
      [`A${suffix}$`, 'Allowed', 'Administrators', 'Domain Admins'],
      [`B${suffix}$`, 'Blocked', 'Computer', legacy.samAccountName],
      [`C${suffix}$`, 'Blocked', 'ServiceAccount', replaced.samAccountName],
      [`D${suffix}$`, 'Blocked', 'Gone', gone],
    ]);
  });

  it('says where there is no such base', async () => {
    const { err, exitCode } = await owners(`OU=Nowhere,${lab.distinguishedName}`, words);
    expect(exitCode).toBe(2);
    expect(err).toContain('There is no organizational unit "OU=Nowhere');
  });
});

describe('odj computer owners', () => {
  it('shows for people only what is blocked, with what to do', async () => {
    const { out } = await owners(base, ['--blocked', ...overLdap()]);
    expect(out).not.toContain(`A${suffix}$`);
    expect(out).toMatch(
      new RegExp(`^Blocked +B${suffix}\\$ +made by .*, last logon never .*\\n +-> Delete the object`, 'm'),
    );
  });

  it('takes the account of a connector for one that is named', async () => {
    const { out } = await owners(base, ['--account', replaced.name, '--csv', ...overLdap()]);
    const [header, ...lines] = out.trimEnd().split('\r\n');
    expect(header).toMatch(/^computer,rejoin,madeBy,maker,/);
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.startsWith(`C${suffix}$`))).toMatch(
      /,(Allowed|OneConnector),Connector,/,
    );
  });

  it('says so where there are none', async () => {
    const empty = await scratchOrganizationalUnit('Empty');
    expect(await owners(empty, overLdap())).toMatchObject({
      out: 'There are no such computer objects.\n',
      exitCode: 0,
    });
    const { out } = await owners(empty, ['--json', ...overLdap()]);
    expect(JSON.parse(out)).toEqual({ computers: [] });
  });
});
