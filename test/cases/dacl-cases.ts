import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import document from './dacls.json' with { type: 'json' };

/** Of S-1-5-21-1-2-3-1107. */
const wanted = 'wanted';
const parts = ['owner', 'group', 'sacl', 'dacl'] as const;

const { entries, cases } = z
  .strictObject({
    $comment: z.string(),
    entries: z.record(z.string(), z.strictObject({ type: z.int(), flags: z.int(), body: z.string() })),
    cases: z.array(
      z.strictObject({
        name: z.string(),
        before: z.array(z.string()),
        change: z.enum(['grant', 'revoke']),
        after: z.array(z.string()).optional(),
        error: z.string().optional(),
        canonical: z.boolean().default(true),
        revision: z.int().default(2),
        /** Object entries need revision 4. */
        revisionAfter: z.int().default(4),
        /** What AclSize counts behind the last entry. */
        slack: z.string().default(''),
        /** AceCount, where it does not tell the truth. */
        count: z.int().optional(),
        order: z.array(z.enum(parts)).default(['dacl']),
        sacl: z.array(z.string()).default([]),
        /** The whole size of the entry called filler. */
        filler: z.int().default(0),
        /** The list is present, and is none. */
        null: z.boolean().default(false),
        /** The list is there, and is said not to be. */
        absent: z.boolean().default(false),
      }),
    ),
  })
  .parse(document);
type Case = (typeof cases)[number];

export interface DaclQuestion {
  readonly descriptor: Buffer;
  readonly entry: Buffer;
  readonly change: 'grant' | 'revoke';
}
export interface DaclAnswer {
  /** Null where nothing is to be done. */
  readonly after: Buffer | null;
  readonly canonical: boolean | null;
  readonly error: string | null;
}

/** Runs every case of `dacls.json` through the one splice of a half. */
export function describeDaclCases(
  half: string,
  answer: (questions: readonly DaclQuestion[]) => Promise<readonly DaclAnswer[]>,
): void {
  describe(`the bytes of a DACL, ${half}`, () => {
    const answers = answer(
      cases.map((asked) => ({
        descriptor: descriptorOf(asked, asked.before, asked.revision),
        entry: entryBytes(wanted, 0),
        change: asked.change,
      })),
    );
    it.each(cases.map((asked, index) => ({ ...asked, index })))('$name', async ({ index, ...asked }) => {
      const { after, canonical, error } = (await answers)[index] ?? {};
      expect(error).toBe(asked.error ?? null);
      const expected = asked.after && descriptorOf(asked, asked.after, asked.revisionAfter);
      expect(after?.toString('hex')).toBe(expected?.toString('hex'));
      expect(canonical).toBe(asked.error === undefined ? asked.canonical : null);
    });
  });
}

/** MS-DTYP 2.4.6, with the parts in the order of the case. */
function descriptorOf(asked: Case, names: readonly string[], revision: number): Buffer {
  const place = { owner: 4, group: 8, sacl: 12, dacl: 16 };
  const present = (asked.absent ? 0 : 0x04) | (asked.order.includes('sacl') ? 0x10 : 0);
  let descriptor = Buffer.from([1, 0, present, 0x84, ...Array<number>(16).fill(0)]);
  const someone = Buffer.from(entries['allow']?.body.slice(8) ?? '', 'hex');
  const list = (entriesOf: readonly string[], slack: string): Buffer =>
    aclOf(asked, entriesOf, revision, slack);
  const bytesOf = {
    owner: () => someone,
    group: () => someone,
    sacl: () => aclOf({ ...asked, count: undefined }, asked.sacl, 4, ''),
    dacl: () => list(names, asked.slack),
  };
  for (const part of asked.null ? [] : asked.order) {
    const start = descriptor.length;
    descriptor = Buffer.concat([descriptor, bytesOf[part]()]);
    descriptor.writeUInt32LE(start, place[part]);
  }
  return descriptor;
}

/** MS-DTYP 2.4.5 */
function aclOf(asked: Case, names: readonly string[], revision: number, slack: string): Buffer {
  const header = Buffer.from([revision, 0, 0, 0, 0, 0, 0, 0]);
  const body = names.map((name) => entryBytes(name, asked.filler));
  const acl = Buffer.concat([header, ...body, Buffer.from(slack, 'hex')]);
  acl.writeUInt16LE(acl.length, 2);
  acl.writeUInt16LE(asked.count ?? names.length, 4);
  return acl;
}

function entryBytes(name: string, filler: number): Buffer {
  const entry = name === 'filler' ? { type: 200, flags: 0, body: '00'.repeat(filler - 4) } : entries[name];
  if (entry === undefined) {
    throw new Error(`There is no entry ${name}.`);
  }
  const bytes = Buffer.concat([Buffer.from([entry.type, entry.flags, 0, 0]), Buffer.from(entry.body, 'hex')]);
  bytes.writeUInt16LE(bytes.length, 2);
  return bytes;
}
