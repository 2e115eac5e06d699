import { Attribute, Change, Control, type BerWriter } from 'ldapts';
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
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit, sidOf } from '../lab/scratch.ts';
import document from './aces.json' with { type: 'json' };

const { entry, cases } = z
  .object({
    entry: z.string(),
    cases: z.array(
      z.object({
        name: z.string(),
        protected: z.boolean().default(false),
        explicit: z.array(z.string()),
        change: z.enum(['grant', 'revoke']),
        action: z.enum(['Granted', 'Revoked', 'Unchanged']),
        then: z.array(z.string()),
      }),
    ),
  })
  .parse(document);

/** Runs every case of `aces.json` through one half: the bytes that stand in the directory afterwards must be these. */
export function describeAceCases(half: string, openAsAdministrator: () => Promise<Directory>): void {
  describe(`the entry on an OU, ${half}`, () => {
    it.each(cases)('$name', async ({ explicit, change, action, then, protected: isProtected }) => {
      const [account, organizationalUnit] = await Promise.all([
        scratchManagedServiceAccount(),
        scratchOrganizationalUnit('Case'),
      ]);
      const other = await sidOf(lab.servers.SRV2.distinguishedName);
      const domainSid = await sidOf(lab.distinguishedName);
      const descriptorOf = (entries: readonly string[]): Buffer => {
        const sddl = entries.join('').replaceAll('{entry}', entry);
        const named = sddl.replaceAll('{account}', account.sid).replaceAll('{other}', other);
        return encodeSecurityDescriptor(parseSddl(`D:${isProtected ? 'P' : ''}${named}`, domainSid));
      };
      await writeDacl(organizationalUnit, descriptorOf(explicit));
      const before = await readDacl(organizationalUnit);

      const directory = await openAsAdministrator();
      try {
        const request = { account: account.name, organizationalUnits: [organizationalUnit] };
        const results = change === 'grant' ? await directory.grant(request) : await directory.revoke(request);
        expect(results).toMatchObject([
          {
            action,
            organizationalUnit,
            account: account.samAccountName,
            accountSid: account.sid,
            error: null,
          },
        ]);
        expect((await directory.permissions([organizationalUnit], account.sid))[0]?.granted).toBe(
          then.includes('{entry}'),
        );
      } finally {
        await directory.close();
      }

      const expected = Buffer.concat([entryBytes(descriptorOf(then)), inheritedEntryBytes(before)]);
      expect(entryBytes(await readDacl(organizationalUnit)).toString('hex')).toBe(expected.toString('hex'));
    });
  });
}

class DaclOnly extends Control {
  constructor() {
    super(permissions.securityDescriptorFlagsControl, { critical: true });
  }
  protected override writeControl(writer: BerWriter): void {
    writer.writeBuffer(Buffer.from([0x30, 3, 2, 1, permissions.daclSecurityInformation]), 0x04);
  }
}

/** As the lab's administrator, not through the product. */
export async function writeDacl(distinguishedName: string, bytes: Buffer): Promise<void> {
  await using client = await signedIn('administrator');
  const modification = new Attribute({ type: 'nTSecurityDescriptor', values: [bytes] });
  await client.modify(distinguishedName, new Change({ operation: 'replace', modification }), new DaclOnly());
}

export async function readDacl(distinguishedName: string): Promise<Buffer> {
  await using client = await signedIn('administrator');
  const attributes = ['nTSecurityDescriptor'];
  const { searchEntries } = await client.search(
    distinguishedName,
    { scope: 'base', attributes, explicitBufferAttributes: attributes },
    new DaclOnly(),
  );
  const bytes = searchEntries[0]?.['nTSecurityDescriptor'];
  if (!Buffer.isBuffer(bytes)) throw new Error(`${distinguishedName} has no DACL.`);
  return bytes;
}

function entryBytes(descriptor: Buffer): Buffer {
  return Buffer.concat(decodeSecurityDescriptor(descriptor).dacl?.entries.map(encodeAce) ?? []);
}

function inheritedEntryBytes(descriptor: Buffer): Buffer {
  const entries = decodeSecurityDescriptor(descriptor).dacl?.entries ?? [];
  return Buffer.concat(entries.filter(({ flags }) => (flags & aceFlag.inherited) !== 0).map(encodeAce));
}
