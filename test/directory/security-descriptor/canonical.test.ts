import { describe, expect, it } from 'vitest';
import { encodeSecurityDescriptor } from '../../../src/directory/security-descriptor/access-control.ts';
import { isCanonical } from '../../../src/directory/security-descriptor/canonical.ts';
import { createComputerAce } from '../../../src/directory/security-descriptor/create-computer-ace.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';
import { addAce } from '../../../src/directory/security-descriptor/splice.ts';
import fc from 'fast-check';
import { securityDescriptor } from './generated.ts';

const computer = 'bf967a86-0de6-11d0-a285-00aa003049e2';

describe('the canonical order', () => {
  it.each([
    ['nothing', 'D:', true],
    ['a NULL list', 'D:NO_ACCESS_CONTROL', true],
    ['denies before allows before what is inherited', 'D:(D;;CC;;;WD)(A;;CC;;;WD)(D;ID;CC;;;WD)', true],
    ['entries for objects among the others', `D:(OD;;CC;${computer};;WD)(D;;CC;;;WD)(A;;GR;;;WD)`, true],
    ['an inherited allow before an inherited deny: two ancestors', 'D:(A;ID;CC;;;WD)(D;ID;CC;;;WD)', true],
    ['a deny after an allow', 'D:(A;;GR;;;WD)(D;;CC;;;WD)', false],
    ['a deny for one class after an allow', `D:(A;;GR;;;WD)(OD;;CC;${computer};;WD)`, false],
    ['an explicit entry after an inherited one', 'D:(A;ID;GR;;;WD)(A;;CC;;;WD)', false],
  ])('%s', (_, sddl, canonical) => {
    expect(isCanonical(encodeSecurityDescriptor(parseSddl(sddl)))).toBe(canonical);
  });

  it('lets entries of unknown types stand anywhere', () => {
    const descriptor = parseSddl('D:(D;;CC;;;WD)(A;;GR;;;WD)');
    const unknown = { kind: 'opaque', type: 0x77, flags: 0, body: new Uint8Array(4) } as const;
    const [deny, allow] = descriptor.dacl?.entries ?? [];
    const entries = [unknown, deny, unknown, allow, unknown].filter((entry) => entry !== undefined);
    const dacl = { revision: 4, entries, trailing: new Uint8Array() };
    expect(isCanonical(encodeSecurityDescriptor({ ...descriptor, dacl }))).toBe(true);
  });

  it('is kept where the entry is added', () => {
    fc.assert(
      fc.property(securityDescriptor, (descriptor) => {
        const bytes = encodeSecurityDescriptor(descriptor);
        expect(isCanonical(bytes)).toBe(true);
        expect(isCanonical(addAce(bytes, createComputerAce('S-1-5-21-1-2-3-1105')) ?? bytes)).toBe(true);
      }),
    );
  });
});
