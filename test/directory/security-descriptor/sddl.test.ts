import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSecurityDescriptor,
  encodeSecurityDescriptor,
  type SecurityDescriptor,
} from '../../../src/directory/security-descriptor/access-control.ts';
import { formatSddl } from '../../../src/directory/security-descriptor/sddl.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { expressibleDescriptor } from './generated.ts';

const domainSid = 'S-1-5-21-1-2-3';

/** Samba's own reading and writing of SDDL, an implementation that is not ours. */
const samba = `
import json, sys
from base64 import b64encode, b64decode
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
domain = security.dom_sid("${domainSid}")
def answer(question):
    if "sddl" in question:
        return b64encode(ndr_pack(security.descriptor.from_sddl(question["sddl"], domain))).decode()
    return ndr_unpack(security.descriptor, b64decode(question["base64"])).as_sddl(domain)
json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
`;
function askSamba(questions: readonly ({ sddl: string } | { base64: string })[]): string[] {
  const answers: unknown = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', samba], { input: JSON.stringify(questions), encoding: 'utf8' }),
  );
  return Array.isArray(answers) ? answers.map(String) : [];
}
/** What a descriptor says, without how its bytes are laid out. */
function meaning(descriptor: SecurityDescriptor): unknown {
  return { ...descriptor, order: null, sacl: descriptor.sacl?.entries, dacl: descriptor.dacl?.entries };
}

describe('SDDL', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(expressibleDescriptor, (descriptor) => {
        expect(meaning(parseSddl(formatSddl(descriptor) ?? ''))).toEqual(meaning(descriptor));
      }),
    );
  });

  it('means to Samba what it means to us, in both directions', () => {
    // Samba 4.17 takes the S of "D:AIS:" for a mark of the DACL, so an empty DACL before a SACL is left out.
    const readable = expressibleDescriptor.filter(
      ({ dacl, sacl }) => sacl === null || dacl?.entries.length !== 0,
    );
    const descriptors = fc.sample(readable, { numRuns: 300, seed: 20260102 });
    const read = askSamba(descriptors.map((descriptor) => ({ sddl: formatSddl(descriptor) ?? '' })));
    expect(read.map((base64) => meaning(decodeSecurityDescriptor(Buffer.from(base64, 'base64'))))).toEqual(
      descriptors.map(meaning),
    );
    const written = askSamba(
      descriptors.map((descriptor) => ({ base64: encodeSecurityDescriptor(descriptor).toString('base64') })),
    );
    expect(written.map((sddl) => meaning(parseSddl(sddl, domainSid)))).toEqual(descriptors.map(meaning));
  });

  it('names trustees of the domain only where the domain is known', () => {
    expect(parseSddl('O:DAD:', domainSid).owner).toBe(`${domainSid}-512`);
    expect(() => parseSddl('O:DAD:')).toThrow('at character');
  });

  it('is not made where it has no word for an entry', () => {
    const descriptor = parseSddl('D:(A;;GR;;;WD)');
    const unknown = { kind: 'opaque', type: 0x15, flags: 0, body: new Uint8Array(8) } as const;
    expect(
      formatSddl({ ...descriptor, dacl: { revision: 4, entries: [unknown], trailing: new Uint8Array() } }),
    ).toBeNull();
  });

  it.each([
    ['D:(A;;GR;;;WD', 14],
    ['D:(A;;ZZ;;;WD)', 9],
    ['D:(Q;;GR;;;WD)', 5],
    ['X:', 1],
    ['D:(A;;GR;bf967a86-0de6-11d0-a285-00aa003049e2;;WD)', 51],
  ])('%s is refused at character %i', (text, position) => {
    expect(() => parseSddl(text)).toThrow(`at character ${position}.`);
  });
});
