import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runAudit, type AuditOptions } from '../../src/cli/commands/audit-output.ts';
import type { AuditedDirectory } from '../../src/directory/audit.ts';
import type { OuReading } from '../../src/directory/directory.ts';
import { aceFor } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { OdjError } from '../../src/errors.ts';
import {
  addAce,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { odj, overLdap, powerShellEnvironment, throughPowerShell } from './odj.ts';

const document = z.strictObject({
  server: z.string(),
  domain: z.string(),
  base: z.string().nullable(),
  accounts: z.array(z.strictObject({ samAccountName: z.string(), sid: z.string() })),
  rows: z.array(z.looseObject({ kind: z.string(), meaning: z.string(), organizationalUnit: z.string() })),
  summary: z.strictObject({
    ...{ organizationalUnits: z.int(), findings: z.int(), unknown: z.int() },
    kinds: z.record(z.string(), z.int()),
  }),
  error: z.looseObject({ id: z.string() }).optional(),
});

let base: string;
let granted: string;
let account: ScratchAccount;
beforeAll(async () => {
  base = await scratchOrganizationalUnit('Audited');
  granted = await scratchOrganizationalUnit('Granted', base);
  account = await scratchManagedServiceAccount();
  await addAce(granted, aceFor(account.sid));
});

const audit = (more: readonly string[]): ReturnType<typeof odj> =>
  odj(['permission', 'audit', base, '--account', account.name, ...more, ...overLdap()]);

describe('odj permission audit', () => {
  it('shows nothing but its summary where all is well', async () => {
    const { out, err, exitCode } = await audit([]);
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    expect(out).toMatch(/^2 OUs: 1 granted, 1 not delegated, \d+ administrator\n$/);
  });

  it('shows what is missing where every OU is required, and ends with 1', async () => {
    const { out, exitCode } = await audit(['--required']);
    expect(exitCode).toBe(1);
    expect(out).toContain(`MISSING        ${account.samAccountName}  ${base}\n`);
    expect(out).toContain('-> odj permission grant');
  });

  it('prints one JSON document either way', async () => {
    const words = ['permission', 'audit', base, '--account', account.name, '--all', '--json'];
    const ldap = await odj([...words, ...overLdap()]);
    const powershell = await odj([...words, ...throughPowerShell], { env: powerShellEnvironment });
    expect(ldap.exitCode).toBe(0);
    const { rows, summary, accounts } = document.parse(JSON.parse(ldap.out));
    expect(accounts).toEqual([{ samAccountName: account.samAccountName, sid: account.sid }]);
    expect(summary).toMatchObject({ organizationalUnits: 2, findings: 0, unknown: 0 });
    expect(rows.filter(({ kind }) => kind === 'Granted')).toMatchObject([
      { organizationalUnit: granted, meaning: 'Good', entries: [{ sddl: aceFor(account.sid) }] },
    ]);
    expect(document.parse(JSON.parse(powershell.out)).summary).toEqual(summary);
    const nothing = await audit(['--json']);
    expect(document.parse(JSON.parse(nothing.out)).rows).toEqual([]);
  });

  it('prints CSV, the summary beside it', async () => {
    const { out, err, exitCode } = await audit(['--csv', '--required']);
    expect(exitCode).toBe(1);
    expect(out.split('\r\n')).toHaveLength(3);
    expect(out).toMatch(new RegExp(`^organizationalUnit,.*\r\n"${base}",[^,]+,Missing,Finding,`));
    expect(err).toMatch(/^2 OUs: 1 granted, 1 missing/);
    expect((await audit(['--csv', '--json'])).exitCode).toBe(64);
  });

  it('fails for a base that is not there', async () => {
    const nowhere = `OU=Nowhere,${base}`;
    const { out, exitCode } = await odj(['permission', 'audit', nowhere, '--json', ...overLdap()]);
    expect(exitCode).toBe(2);
    expect(document.parse(JSON.parse(out)).error).toMatchObject({ id: 'OuNotFound', target: nowhere });
  });
});

describe('an audit of a directory that', () => {
  const descriptor = encodeSecurityDescriptor(parseSddl('D:(A;;GA;;;SY)'));
  const securityDescriptor = Buffer.from(descriptor).toString('base64');
  const reading = (organizationalUnit: string): OuReading => {
    return { organizationalUnit, objectGuid: 'guid', securityDescriptor, error: null };
  };
  const unreadable = { id: 'OuDescriptorUnreadable', message: 'It is secret.', remedy: 'Ask.' };

  async function run(
    scan: () => AsyncIterable<OuReading>,
    options: Partial<AuditOptions> = {},
    signal = new AbortController().signal,
  ): Promise<{ out: string; err: string; exitCode: unknown }> {
    const directory: AuditedDirectory = {
      server: 'dc1.contoso.test',
      domain: () =>
        Promise.resolve({
          ...{ name: 'contoso.test', distinguishedName: 'DC=contoso,DC=test', sid: 'S-1-5-21-1-2-3' },
          ...{ managedServiceAccountsContainer: null, computersContainer: null, machineAccountQuota: 10 },
        }),
      accounts: () => Promise.resolve([]),
      groupSids: () => Promise.resolve([]),
      scan,
      resolveSids: () => Promise.resolve(new Map()),
      descriptors: () => Promise.resolve([]),
    };
    let [out, err] = ['', ''];
    const exitCode = await runAudit(
      directory,
      { base: undefined, account: [], required: false, all: false, csv: false, json: false, ...options },
      {
        out: (text) => (out += text),
        err: (text) => (err += text),
        ...{ signal, env: {}, ask: undefined, readStdin: () => Promise.resolve('') },
      },
    ).catch((thrown: unknown) => thrown);
    return { out, err, exitCode };
  }

  it('cannot be read in part is no success', async () => {
    async function* scan(): AsyncGenerator<OuReading> {
      yield await Promise.resolve(reading('OU=a,DC=contoso,DC=test'));
      yield {
        organizationalUnit: 'OU=b,DC=contoso,DC=test',
        objectGuid: null,
        securityDescriptor: null,
        error: unreadable,
      };
      yield { ...reading('OU=c,DC=contoso,DC=test'), securityDescriptor: 'AAAA' };
    }
    const { out, err, exitCode } = await run(scan);
    expect(exitCode).toBe(2);
    expect(out).toContain('UNREADABLE     OU=b,DC=contoso,DC=test\n               It is secret.\n');
    expect(out).toContain(
      'UNREADABLE     OU=c,DC=contoso,DC=test\n               The security descriptor cannot',
    );
    expect(out).toContain('3 OUs: 1 administrator, 2 unreadable\n');
    expect(err).toContain('There is no account of a connector');
  });

  it('goes away in the middle still gives one JSON document, which says so', async () => {
    async function* scan(): AsyncGenerator<OuReading> {
      for (let number = 0; number < 300; number += 1) {
        yield await Promise.resolve(reading(`OU=${number},DC=contoso,DC=test`));
      }
      throw new OdjError('DirectoryDisconnected', { server: 'dc1', action: 'read' }, { target: 'dc1' });
    }
    const { out, err, exitCode } = await run(scan, { json: true, all: true });
    expect(exitCode).toBe(2);
    const { rows, error } = document.parse(JSON.parse(out));
    expect(rows.length).toBeGreaterThan(0);
    expect(error).toMatchObject({ id: 'DirectoryDisconnected', target: 'dc1' });
    expect(err).toContain('The connection to dc1 ended');
    expect((await run(scan)).exitCode).toMatchObject({ id: 'DirectoryDisconnected' });
  });

  it('is interrupted ends at once', async () => {
    async function* scan(): AsyncGenerator<OuReading> {
      yield await Promise.resolve(reading('OU=a,DC=contoso,DC=test'));
    }
    const { exitCode } = await run(scan, { all: true }, AbortSignal.abort());
    expect(exitCode).toMatchObject({ name: 'AbortError' });
  });
});
