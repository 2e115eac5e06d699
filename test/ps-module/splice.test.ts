import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { isCanonical } from '../../src/directory/security-descriptor/canonical.ts';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { formatSid } from '../../src/directory/security-descriptor/sid.ts';
import { addAce, hasAce, removeAce } from '../../src/directory/security-descriptor/splice.ts';
import { isOdjError } from '../../src/errors.ts';
import { securityDescriptor } from '../directory/security-descriptor/generated.ts';
import { runCmdlets } from './run-cmdlets.ts';

const sid = 'S-1-5-21-1267785772-3142079524-3812752998-1107';
const wanted = createComputerAce(sid);

const header = (type: number, flags: number, body: Uint8Array): Buffer => {
  const ace = Buffer.concat([Buffer.from([type, flags, 0, 0]), body]);
  ace.writeUInt16LE(ace.length, 2);
  return ace;
};
/** Entries of other lengths and types: the one, a legacy connector's, and an allow of no class. */
const several = [
  wanted,
  header(0, 0, Buffer.concat([Buffer.from([1, 0, 0, 0]), wanted.subarray(28)])),
  header(5, 0x0a, Buffer.concat([Buffer.from([0xff, 1, 0x0f, 0, 2, 0, 0, 0]), wanted.subarray(12)])),
];
const foreign = fc
  .record({
    type: fc.constantFrom(0, 1, 5, 6, 9, 200),
    flags: fc.constantFrom(0, 2, 0x10, 0x12, 0x1a),
    body: fc.uint8Array({ minLength: 0, maxLength: 60 }),
  })
  .map(({ type, flags, body }) => header(type, flags, body));
const inheritedTwin = fc.constant(Buffer.from(wanted).fill(0x10, 1, 2));
const ace = fc.oneof(
  { weight: 5, arbitrary: foreign },
  { weight: 1, arbitrary: fc.constant(wanted) },
  { weight: 2, arbitrary: fc.constantFrom(...several) },
  { weight: 1, arbitrary: inheritedTwin },
);

const acl = fc
  .record({
    revision: fc.constantFrom(2, 4),
    aces: fc.array(ace, { maxLength: 12 }),
    slack: fc.uint8Array({ maxLength: 8 }),
  })
  .map(({ revision, aces, slack }) => {
    const list = Buffer.concat([Buffer.from([revision, 0, 0, 0, 0, 0, 0, 0]), ...aces, slack]);
    list.writeUInt16LE(list.length, 2);
    list.writeUInt16LE(aces.length, 4);
    return list;
  });
const account = fc.constant(wanted.subarray(28));

/** Self-relative, its parts in any order and each but the DACL perhaps missing. */
const whole = fc
  .record({ owner: fc.option(account), group: fc.option(account), sacl: fc.option(acl), dacl: acl })
  .chain((parts) =>
    fc
      .shuffledSubarray(['owner', 'group', 'sacl', 'dacl'] as const, { minLength: 4 })
      .map((order) => ({ parts, order })),
  )
  .map(({ parts, order }) => {
    const fields = { owner: 4, group: 8, sacl: 12, dacl: 16 };
    let descriptor = Buffer.from([1, 0, parts.sacl === null ? 0x04 : 0x14, 0x84, ...Array<number>(16).fill(0)]);
    for (const name of order) {
      const part = parts[name];
      if (part !== null) {
        const place = descriptor.length;
        descriptor = Buffer.concat([descriptor, part]);
        descriptor.writeUInt32LE(place, fields[name]);
      }
    }
    return descriptor;
  });
const damaged = fc
  .record({ descriptor: whole, at: fc.nat(60), byte: fc.nat(255), cut: fc.option(fc.nat(80)) })
  .map(({ descriptor, at, byte, cut }) => {
    const changed = Buffer.from(descriptor);
    changed[at % changed.length] = byte;
    return cut === null ? changed : changed.subarray(0, Math.max(0, changed.length - cut));
  });
const descriptors = [
  ...fc.sample(whole, { numRuns: 250, seed: 20260102 }),
  ...fc.sample(damaged, { numRuns: 250, seed: 20260103 }),
  // The same that the other half is tested with: every type of entry, conditions and attributes behind the SID.
  ...fc.sample(securityDescriptor.map(encodeSecurityDescriptor), { numRuns: 250, seed: 20260104 }),
  Buffer.concat([
    Buffer.from([1, 0, 4, 0x84, ...Array<number>(12).fill(0), 20, 0, 0, 0, 4, 0]),
    Buffer.from([0xd8, 0xff, 1, 0, 0, 0, 0, 0, 0xd0, 0xff]),
    Buffer.alloc(0xffd0 - 4),
  ]),
];

/** Base64 of the result, '' for nothing to do, or the id of the error. */
function outcome(work: () => Buffer | null): string {
  try {
    return work()?.toString('base64') ?? '';
  } catch (error) {
    if (isOdjError(error)) {
      return error.id;
    }
    throw error;
  }
}

function inTurn(splice: typeof addAce, descriptor: Buffer): Buffer | null {
  let changed: Buffer | null = null;
  for (const one of several) {
    changed = splice(changed ?? descriptor, one) ?? changed;
  }
  return changed;
}

function orderOf(descriptor: Buffer): string {
  try {
    hasAce(descriptor, wanted);
    return isCanonical(descriptor) ? 'True' : 'False';
  } catch (error) {
    if (isOdjError(error)) {
      return error.id;
    }
    throw error;
  }
}

const results = z.array(z.array(z.string()));

describe('entries in the bytes of a security descriptor', () => {
  it('are put in, taken out and put in order by both halves with the same bytes and the same errors', async () => {
    const run = await runCmdlets(
      `
& (Get-Module -Name OdjConnector) {
    param ($given)
    LoadOdjPrivate
    $one = [byte[][]]@(, (NewOdjAce -Sid (ConvertFromOdjSid -Sid $given.sid)))
    $several = [byte[][]]@(foreach ($text in $given.several) { , [System.Convert]::FromBase64String($text) })
    foreach ($text in $given.descriptors) {
        $bytes = [System.Convert]::FromBase64String($text)
        $results = foreach ($aces in $one, $several) {
            foreach ($name in 'AddOdjAce', 'RemoveOdjAce') {
                try {
                    $place = FindOdjAce -SecurityDescriptor $bytes -Ace $aces
                    $result = & $name -SecurityDescriptor $bytes -Place $place
                    if ($null -eq $result) { '' } else { [System.Convert]::ToBase64String($result) }
                } catch {
                    [string]$_.Exception.Data['OdjFailureId']
                }
            }
        }
        try {
            $order = [string](FindOdjAce -SecurityDescriptor $bytes).Canonical
        } catch {
            $order = [string]$_.Exception.Data['OdjFailureId']
        }
        , @($results + $order)
    }
} $given`,
      {
        given: {
          sid,
          several: several.map((ace) => ace.toString('base64')),
          descriptors: descriptors.map((descriptor) => descriptor.toString('base64')),
        },
        withActiveDirectory: false,
      },
    );
    expect(run.errors).toEqual([]);
    const expected = descriptors.map((descriptor) => [
      outcome(() => addAce(descriptor, wanted)),
      outcome(() => removeAce(descriptor, wanted)),
      outcome(() => inTurn(addAce, descriptor)),
      outcome(() => inTurn(removeAce, descriptor)),
      orderOf(descriptor),
    ]);
    expect(results.parse(run.output)).toEqual(expected);
    const texts = new Set(expected.flat());
    const named = ['DaclMissing', 'False', 'SecurityDescriptorInvalid', 'SecurityDescriptorTooLarge', 'True'];
    expect([...texts].filter((text) => /^[A-Z]\w{3,40}$/.test(text)).sort()).toEqual(named);
  });

  it('is made of a SID, which reads back as it was', async () => {
    const sids = [sid, 'S-1-1-0', 'S-1-5-32-544', 'S-1-5-21-1-2-4294967295-500', 'S-1-15-2-1'];
    const run = await runCmdlets(
      `
& (Get-Module -Name OdjConnector) {
    param ($given)
    LoadOdjPrivate
    foreach ($sid in $given) {
        $bytes = ConvertFromOdjSid -Sid $sid
        [System.Convert]::ToBase64String((NewOdjAce -Sid $bytes))
        ConvertToOdjSid -Bytes $bytes
    }
} $given`,
      { given: sids, withActiveDirectory: false },
    );
    expect(run.output).toEqual(
      sids.flatMap((text) => {
        const bytes = createComputerAce(text);
        return [bytes.toString('base64'), formatSid(bytes.subarray(28))];
      }),
    );
  });
});
