import { describe, expect, it } from 'vitest';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { aceFor } from '../../../src/directory/security-descriptor/create-computer-ace.ts';
import {
  legacyAces,
  legacyEntries,
  legacyGrant,
  similarEntries,
} from '../../../src/directory/security-descriptor/legacy-entries.ts';
import { formatAce } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { addAce, removeAce } from '../../../src/directory/security-descriptor/splice.ts';

const computer = 'bf967a86-0de6-11d0-a285-00aa003049e2';
const user = 'bf967aba-0de6-11d0-a285-00aa003049e2';
const server = 'S-1-5-21-1-2-3-1105';
const stranger = 'S-1-5-21-1-2-3-1300';
const fullControl = 'CCDCLCSWRPWPDTLOCRSDRCWDWO';
const bytesOf = (...entries: readonly string[]): Buffer =>
  encodeSecurityDescriptor(parseSddl(`D:AI${entries.join('')}`));
const sddlOf = (descriptor: Uint8Array): readonly (string | null)[] =>
  decodeSecurityDescriptor(descriptor).dacl?.entries.map(formatAce) ?? [];

const legacy = [
  [`(OA;CI;CC;${computer};;${server})`, 'Create'],
  [`(OA;CI;CCDC;${computer};;${server})`, 'CreateAndDelete'],
  [`(OA;CI;DC;${computer};;${server})`, 'Delete'],
  [`(OA;;CC;${computer};;${server})`, 'Create'],
  [`(OA;;CCDC;${computer};;${server})`, 'CreateAndDelete'],
  [`(OA;;DC;${computer};;${server})`, 'Delete'],
  [`(OA;CIIO;${fullControl};;${computer};${server})`, 'FullControl'],
  [`(OA;CIIO;GA;;${computer};${server})`, 'FullControl'],
] as const;

describe('entries of the legacy delegation', () => {
  it.each(legacy)('%s is one: %s', (sddl, right) => {
    expect(legacyEntries(bytesOf(sddl))).toEqual([{ sid: server, right, sddl }]);
    expect(similarEntries(bytesOf(sddl), server)).toEqual([]);
  });

  it('are all that is taken away, and nothing else is', () => {
    const sddl = sddlOf(
      legacyAces(server).reduce((descriptor, ace) => addAce(descriptor, ace) ?? descriptor, bytesOf()),
    );
    expect(sddl.toSorted()).toEqual(legacy.map(([entry]) => entry).toSorted());
  });

  it('are found for one account or for anybody, among others, in their order', () => {
    const ofStranger = `(OA;CI;CC;${computer};;${stranger})`;
    const descriptor = bytesOf(
      '(D;;DTSD;;;WD)',
      legacy[6][0],
      '(A;;RPLCLORC;;;AU)',
      ofStranger,
      legacy[0][0],
    );
    expect(legacyEntries(descriptor).map(({ sddl }) => sddl)).toEqual([
      legacy[6][0],
      ofStranger,
      legacy[0][0],
    ]);
    expect(legacyEntries(descriptor, server).map(({ right }) => right)).toEqual(['FullControl', 'Create']);
    expect(legacyEntries(decodeSecurityDescriptor(descriptor), stranger).map(({ right }) => right)).toEqual([
      'Create',
    ]);
  });

  it('hold the one entry of a managed service account too, which only its class tells apart', () => {
    expect(legacyEntries(bytesOf(aceFor(stranger)))).toMatchObject([{ sid: stranger, right: 'Create' }]);
  });

  it('are given as create here and below, and full control of computers below', () => {
    const given = legacyGrant(server).reduce(
      (descriptor, ace) => addAce(descriptor, ace) ?? descriptor,
      bytesOf(),
    );
    expect(sddlOf(given)).toEqual([legacy[0][0], legacy[6][0]]);
    const taken = legacyAces(server).reduce(
      (descriptor, ace) => removeAce(descriptor, ace) ?? descriptor,
      given,
    );
    expect(sddlOf(taken)).toEqual([]);
  });
});

describe('entries that are like it and stay', () => {
  it.each([
    [`(OA;CIID;CC;${computer};;${server})`, 'Inherited'],
    [`(OA;CIIOID;GA;;${computer};${server})`, 'Inherited'],
    [`(A;CI;GA;;;${server})`, 'Broader'],
    [`(A;;CC;;;${server})`, 'Broader'],
    [`(OA;CI;GA;;${computer};${server})`, 'Broader'],
    [`(OA;CIIO;GA;;${user};${server})`, 'Broader'],
    [`(OA;CI;CC;${user};;${server})`, 'Broader'],
    [`(OA;CINP;CC;${computer};;${server})`, 'Different'],
    [`(OA;CIIO;CC;${computer};${computer};${server})`, 'Different'],
    [`(OA;CIIO;${fullControl};${computer};;${server})`, 'Different'],
    [`(OA;CIIO;RPWP;;${computer};${server})`, 'Different'],
    [`(OA;CI;CCRP;${computer};;${server})`, 'Different'],
    [`(A;;WP;;;${server})`, 'Different'],
  ])('%s: %s', (sddl, reason) => {
    expect(legacyEntries(bytesOf(sddl))).toEqual([]);
    expect(similarEntries(bytesOf(sddl), server)).toEqual([{ sid: server, reason, sddl }]);
    expect(similarEntries(bytesOf(sddl), stranger)).toEqual([]);
    expect(legacyAces(server).map((ace) => removeAce(bytesOf(sddl), ace))).toEqual(legacy.map(() => null));
  });

  it('are not those that deny, or allow no more than reading', () => {
    const others = [
      `(OD;CI;CC;${computer};;${server})`,
      `(A;CI;RCLCRPLO;;;${server})`,
      `(A;;GR;;;${server})`,
      `(A;;GX;;;${server})`,
    ];
    expect(similarEntries(bytesOf(...others), server)).toEqual([]);
    expect(legacyEntries(bytesOf(...others))).toEqual([]);
  });
});
