import fc from 'fast-check';
import type {
  AccessControlList,
  Ace,
  SecurityDescriptor,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { readClaim } from '../../../src/directory/security-descriptor/claim-parse.ts';
import { SddlCursor } from '../../../src/directory/security-descriptor/sddl-cursor.ts';
import { control } from '../../../src/directory/security-descriptor/structure.ts';

/** Generated security descriptors, for properties that must hold for all of them. */

const subAuthority = fc.integer({ min: 0, max: 0xffffffff });
export const sid = fc.oneof(
  fc.constantFrom('S-1-1-0', 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-0', 'S-1-5-10'),
  fc.array(subAuthority, { minLength: 1, maxLength: 6 }).map((values) => ['S-1-5-21', ...values].join('-')),
);
const guid = fc.uuid();
const mask = fc.oneof(
  fc.constantFrom(1, 2, 0x100, 0xf01ff, 0x20094, 0x80000000, 0x10000000),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const explicitFlags = fc.constantFrom(0, 1, 2, 3, 0x0a, 0x0b, 0x40, 0xc0);
const noBytes = fc.constant(new Uint8Array());
const paddedBytes = fc
  .uint8Array({ maxLength: 12 })
  .map((bytes) => bytes.slice(0, bytes.length - (bytes.length % 4)));

const claimValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  TI: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  TU: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  TS: fc.string({ maxLength: 6, unit: 'binary' }).map((text) => `"${text.replace(/["\0]/g, '')}"`),
  TD: sid,
  TB: fc.constantFrom('0', '1'),
  TX: fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('hex')),
};
/** Claims of every type in SDDL, as they are written. */
export const claim: fc.Arbitrary<string> = fc
  .constantFrom(...Object.entries(claimValues))
  .chain(([type, value]) =>
    fc
      .record({
        name: fc.constantFrom('Department', 'a%0020b', '%d83d%de00.x'),
        flags: fc.constantFrom(0, 2, 0x20, 0xffff003f),
        values: fc.array(value, { maxLength: 4 }),
      })
      .map(
        ({ name, flags, values }) =>
          `(${[`"${name}"`, type, `0x${flags.toString(16)}`, ...values].join(',')})`,
      ),
  );

const plainAce = (
  types: readonly number[],
  flags: fc.Arbitrary<number>,
  extra: fc.Arbitrary<Uint8Array>,
): fc.Arbitrary<Ace> =>
  fc.record({
    kind: fc.constant('trustee' as const),
    type: fc.constantFrom(...types),
    flags,
    mask,
    object: fc.constant(null),
    sid,
    applicationData: extra,
  });
const objectAce = (
  types: readonly number[],
  flags: fc.Arbitrary<number>,
  extra: fc.Arbitrary<Uint8Array>,
): fc.Arbitrary<Ace> =>
  fc.record({
    kind: fc.constant('trustee' as const),
    type: fc.constantFrom(...types),
    flags,
    mask,
    object: fc.tuple(fc.option(guid), fc.option(guid)).map(([objectType, inheritedObjectType]) => ({
      flags: (objectType === null ? 0 : 1) + (inheritedObjectType === null ? 0 : 2),
      objectType,
      inheritedObjectType,
    })),
    sid,
    applicationData: extra,
  });
const opaqueAce = (flags: fc.Arbitrary<number>): fc.Arbitrary<Ace> =>
  fc.record({
    kind: fc.constant('opaque' as const),
    // 4 is reserved: a compound entry that no Windows writes.
    type: fc.oneof(fc.constant(4), fc.integer({ min: 0x14, max: 0xff })),
    flags,
    body: paddedBytes,
  });

const list = (entries: fc.Arbitrary<readonly Ace[]>): fc.Arbitrary<AccessControlList> =>
  fc.record({ revision: fc.constant(4), entries, trailing: fc.oneof(noBytes, paddedBytes) });

/** Denies, allows and inherited entries in canonical order, entries of every type among them. */
const canonicalEntries = fc
  .tuple(
    fc.array(
      fc.oneof(
        plainAce([1, 0x0a], explicitFlags, paddedBytes),
        objectAce([6, 0x0c], explicitFlags, paddedBytes),
      ),
      {
        maxLength: 3,
      },
    ),
    fc.array(
      fc.oneof(
        plainAce([0, 9], explicitFlags, paddedBytes),
        objectAce([5, 11], explicitFlags, paddedBytes),
        opaqueAce(explicitFlags),
      ),
      { maxLength: 6 },
    ),
    fc.array(
      fc.oneof(plainAce([0], fc.constantFrom(0x10, 0x12, 0x1a), noBytes), opaqueAce(fc.constant(0x12))),
      { maxLength: 4 },
    ),
  )
  .map((groups) => groups.flat());

const order = fc.shuffledSubarray(['owner', 'group', 'sacl', 'dacl'] as const, {
  minLength: 4,
  maxLength: 4,
});

/** Any self-relative descriptor with a DACL. */
export const securityDescriptor: fc.Arbitrary<SecurityDescriptor> = fc
  .record({
    marks: fc.constantFrom(0, control.daclAutoInherited, control.daclProtected, control.saclProtected),
    resourceManager: fc.constantFrom(0, 7),
    owner: fc.option(sid),
    group: fc.option(sid),
    sacl: fc.option(
      list(
        fc.array(
          fc.oneof(
            plainAce([2, 3, 0x0d, 0x0e, 0x11, 0x12, 0x13], explicitFlags, paddedBytes),
            objectAce([7, 8, 0x0f, 0x10], explicitFlags, paddedBytes),
            plainAce(
              [0x12],
              explicitFlags,
              claim.map((text) => Uint8Array.from(readClaim(new SddlCursor(text, undefined)))),
            ),
            opaqueAce(explicitFlags),
          ),
          { maxLength: 4 },
        ),
      ),
    ),
    dacl: list(canonicalEntries),
    order,
  })
  .map(({ marks, ...rest }) => ({
    ...rest,
    control:
      control.selfRelative | control.daclPresent | (rest.sacl === null ? 0 : control.saclPresent) | marks,
    order: rest.order.filter((part) => rest[part] !== null),
  }));

/** Descriptors of entries that SDDL has words for. */
export const expressibleDescriptor: fc.Arbitrary<SecurityDescriptor> = fc
  .record({
    marks: fc.constantFrom(
      0,
      control.daclAutoInherited,
      control.daclProtected | control.daclAutoInheritRequired,
    ),
    owner: fc.option(sid),
    group: fc.option(sid),
    sacl: fc.option(fc.array(plainAce([2], fc.constantFrom(0x40, 0x80, 0xc2), noBytes), { maxLength: 3 })),
    dacl: fc.array(
      fc.oneof(
        plainAce([0, 1], fc.oneof(explicitFlags, fc.constant(0x12)), noBytes),
        objectAce([5, 6], fc.oneof(explicitFlags, fc.constant(0x1a)), noBytes),
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ marks, owner, group, sacl, dacl }) => ({
    control: control.selfRelative | control.daclPresent | (sacl === null ? 0 : control.saclPresent) | marks,
    resourceManager: 0,
    owner,
    group,
    sacl: sacl === null ? null : { revision: 4, entries: sacl, trailing: new Uint8Array() },
    dacl: { revision: 4, entries: dacl, trailing: new Uint8Array() },
    order: ['owner', 'group', 'sacl', 'dacl'] as const,
  }));
