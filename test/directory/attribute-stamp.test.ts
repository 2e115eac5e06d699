import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { changesBetween, descriptorStamp } from '../../src/directory/attribute-stamp.ts';
import { DirectoryConnection } from '../../src/directory/connection.ts';
import { scratchOrganizationalUnit } from '../lab/scratch.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { addAce } from '../../src/directory/security-descriptor/splice.ts';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { optionsOf } from './open.ts';

/** A value of replPropertyMetaData with these attributes and versions. */
function metadata(stamps: readonly (readonly [attribute: number, version: number])[]): Buffer {
  const bytes = Buffer.alloc(16 + 48 * stamps.length, 0xee);
  bytes.writeUInt32LE(1, 0);
  bytes.writeUInt32LE(stamps.length, 8);
  stamps.forEach(([attribute, version], index) => {
    bytes.writeUInt32LE(attribute, 16 + 48 * index);
    bytes.writeUInt32LE(version, 20 + 48 * index);
  });
  return bytes;
}
const objectClass = 0;
const securityDescriptor = 0x20119;

function stamp(version: number): NonNullable<ReturnType<typeof descriptorStamp>> {
  const found = descriptorStamp(metadata([[securityDescriptor, version]]));
  if (found === null) throw new Error('There is no stamp.');
  return found;
}

describe('the stamp of a descriptor', () => {
  it('is found among those of the other attributes', () => {
    const value = metadata([
      [objectClass, 1],
      [securityDescriptor, 7],
      [0x90001, 3],
    ]);
    expect(descriptorStamp(value)).toEqual({ version: 7, bytes: value.subarray(64, 112) });
  });

  it.each([
    ['no value, as the caller may not read it', undefined],
    ['no stamp of the descriptor', metadata([[objectClass, 1]])],
    ['another format', Buffer.concat([Buffer.from([2]), metadata([[securityDescriptor, 7]]).subarray(1)])],
    ['a value that is cut off', metadata([[securityDescriptor, 7]]).subarray(0, 60)],
    ['nothing but a header that is cut off', Buffer.alloc(9)],
  ])('is not known where there is %s', (_, value) => {
    expect(descriptorStamp(value)).toBeNull();
  });

  it('grows with every change, and starts again after the largest number', () => {
    expect(changesBetween(stamp(7), stamp(8))).toBe(1);
    expect(changesBetween(stamp(7), stamp(9))).toBe(2);
    expect(changesBetween(stamp(0xffffffff), stamp(0))).toBe(1);
    expect(changesBetween(stamp(8), stamp(7))).not.toBe(1);
  });

  it.each(['administrator', 'ouDelegate', 'nobody'] as const)(
    'may be read by %s, and has one version more after a write, as Samba itself unpacks it',
    async (person) => {
      const organizationalUnit = await scratchOrganizationalUnit('Stamped');
      const connection = await DirectoryConnection.open(optionsOf(person));
      const versions = async (): Promise<(number | undefined)[]> => {
        const entry = await connection.read(organizationalUnit, ['replPropertyMetaData']);
        const value = entry?.bytes('replPropertyMetaData') ?? Buffer.alloc(0);
        return [descriptorStamp(value)?.version, versionBySamba(value)];
      };
      try {
        expect(await versions()).toEqual([1, 1]);
        const dacl = await readDacl(organizationalUnit);
        await writeDacl(organizationalUnit, addAce(dacl, createComputerAce('S-1-5-32-545')) ?? dacl);
        expect(await versions()).toEqual([2, 2]);
      } finally {
        await connection.close();
      }
    },
  );
});

function versionBySamba(value: Buffer): number {
  const program = `
import sys
from samba.ndr import ndr_unpack
from samba.dcerpc import drsblobs
stamps = ndr_unpack(drsblobs.replPropertyMetaDataBlob, sys.stdin.buffer.read()).ctr.array
print([stamp.version for stamp in stamps if stamp.attid == 0x20119][0])
`;
  return Number(execFileSync('/usr/bin/python3', ['-c', program], { input: value, encoding: 'utf8' }));
}
