import { randomInt } from 'node:crypto';
import { Attribute, Change } from 'ldapts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { Directory } from '../../src/directory/directory.ts';
import {
  decodeSecurityDescriptor,
  encodeAce,
  encodeSecurityDescriptor,
} from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import { aceFlag } from '../../src/directory/security-descriptor/structure.ts';
import { computerAttributes } from '../lab/computers.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit, sidOf } from '../lab/scratch.ts';
import { readDacl, writeDacl } from './ace-cases.ts';
import document from './legacy.json' with { type: 'json' };

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        account: z.enum(['server', 'gone']).default('server'),
        explicit: z.array(z.string()),
        change: z.enum(['grant', 'revoke']),
        force: z.boolean().default(false),
        action: z.enum(['Granted', 'Revoked', 'Unchanged', 'Failed']),
        error: z.string().optional(),
        then: z.array(z.string()),
      }),
    ),
  })
  .parse(document);

export interface LegacyServer {
  readonly samAccountName: string;
  readonly distinguishedName: string;
  readonly sid: string;
}

/** A server's computer account; `linked` gets an account of an updated connector too. */
export async function scratchLegacyServer(linked?: {
  readonly distinguishedName: string;
}): Promise<LegacyServer> {
  const name = `L${randomInt(1e9)}`;
  const distinguishedName = `CN=${name},${lab.organizationalUnits.scratch}`;
  await using client = await signedIn('administrator');
  await client.add(distinguishedName, computerAttributes(name));
  if (linked !== undefined) {
    const modification = new Attribute({
      type: 'msDS-HostServiceAccount',
      values: [linked.distinguishedName],
    });
    await client.modify(distinguishedName, new Change({ operation: 'add', modification }));
  }
  return { samAccountName: `${name}$`, distinguishedName, sid: await sidOf(distinguishedName) };
}

/** A SID of the domain that no object has, and none will get. */
export async function goneSid(): Promise<string> {
  return `${await sidOf(lab.distinguishedName)}-${4_000_000_000 + randomInt(200_000_000)}`;
}

/** Runs every case of `legacy.json` through one half, and puts each change back from its backup. */
export function describeLegacyCases(half: string, openAsAdministrator: () => Promise<Directory>): void {
  describe(`the legacy connector's delegation, ${half}`, () => {
    it.each(cases)('$name', async (wanted) => {
      const { explicit, change, force, action, then, error } = wanted;
      const updated = await scratchManagedServiceAccount();
      const server = await scratchLegacyServer(updated);
      const [organizationalUnit, gone, other, domainSid] = await Promise.all([
        scratchOrganizationalUnit('Legacy'),
        goneSid(),
        sidOf(lab.servers.SRV2.distinguishedName),
        sidOf(lab.distinguishedName),
      ]);
      const words = {
        computer: permissions.classes.computer,
        full: 'CCDCLCSWRPWPDTLOCRSDRCWDWO',
        server: server.sid,
        updated: updated.sid,
        gone,
        other,
      };
      const bytesOf = (entries: readonly string[]): Buffer => {
        const sddl = Object.entries(words).reduce(
          (text, [word, value]) => text.replaceAll(`{${word}}`, value),
          entries.join(''),
        );
        return encodeSecurityDescriptor(parseSddl(`D:${sddl}`, domainSid));
      };
      await writeDacl(organizationalUnit, bytesOf(explicit));
      const before = await readDacl(organizationalUnit);
      const expected = Buffer.concat([entryBytes(bytesOf(then)), entryBytes(before, true)]);

      const account = wanted.account === 'gone' ? gone : server.samAccountName;
      const directory = await openAsAdministrator();
      try {
        const request = { account, organizationalUnits: [organizationalUnit], legacy: true, force };
        const results = change === 'grant' ? await directory.grant(request) : await directory.revoke(request);
        expect(results).toMatchObject([
          { action, organizationalUnit, error: error === undefined ? null : { id: error } },
        ]);
        expect(entryBytes(await readDacl(organizationalUnit)).toString('hex')).toBe(expected.toString('hex'));
        const [{ backupFile, accountSid } = { backupFile: null, accountSid: '' }] = results;
        if (backupFile !== null) {
          expect(accountSid).toBe(wanted.account === 'gone' ? gone : server.sid);
          expect(await directory.restore(backupFile)).toMatchObject([{ action: 'Restored', error: null }]);
          expect((await readDacl(organizationalUnit)).toString('hex')).toBe(before.toString('hex'));
        }
      } finally {
        await directory.close();
      }
    });
  });
}

function entryBytes(descriptor: Buffer, inheritedOnly = false): Buffer {
  const entries = decodeSecurityDescriptor(descriptor).dacl?.entries ?? [];
  const wanted = entries.filter(({ flags }) => !inheritedOnly || (flags & aceFlag.inherited) !== 0);
  return Buffer.concat(wanted.map(encodeAce));
}
