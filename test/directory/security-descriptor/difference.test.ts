import { describe, expect, it } from 'vitest';
import { encodeSecurityDescriptor } from '../../../src/directory/security-descriptor/access-control.ts';
import { threeWayDifference } from '../../../src/directory/security-descriptor/difference.ts';
import { parseSddl } from '../../../src/directory/security-descriptor/sddl-parse.ts';

const deny = '(D;;DTSD;;;WD)';
const read = '(A;;RP;;;S-1-5-21-1-2-3-1001)';
const write = '(A;;WP;;;S-1-5-21-1-2-3-1002)';
const ours = '(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;S-1-5-21-1-2-3-1105)';
const inherited = '(A;ID;RP;;;BA)';

function difference(before: string, after: string, now: string): ReturnType<typeof threeWayDifference> {
  const [first, second, third] = [before, after, now].map((sddl) =>
    encodeSecurityDescriptor(parseSddl(sddl)),
  );
  return threeWayDifference(first ?? Buffer.alloc(0), second ?? Buffer.alloc(0), third ?? Buffer.alloc(0));
}
const nothing = {
  before: [],
  weAdded: [],
  weRemoved: [],
  othersAdded: [],
  othersRemoved: [],
  othersReordered: false,
  othersProtected: null,
};

describe('the difference of three access control lists', () => {
  it('says what was there, what we added and what others added and removed since', () => {
    expect(difference(`D:${deny}${read}`, `D:${deny}${read}${ours}`, `D:${deny}${ours}${write}`)).toEqual({
      ...nothing,
      before: [deny, read],
      weAdded: [ours],
      othersAdded: [write],
      othersRemoved: [read],
    });
  });

  it('says what we removed, and counts equal entries', () => {
    expect(difference(`D:${read}${ours}`, `D:${read}`, `D:${read}${read}`)).toEqual({
      ...nothing,
      before: [read, ours],
      weRemoved: [ours],
      othersAdded: [read],
    });
  });

  it('leaves out what is inherited, which is not theirs to change here', () => {
    expect(difference(`D:${read}`, `D:${read}${ours}`, `D:${read}${ours}${inherited}`)).toEqual({
      ...nothing,
      before: [read],
      weAdded: [ours],
    });
  });

  it('tells another order, and that inheritance was cut off or let in again', () => {
    const found = difference(`D:P${read}${write}`, `D:P${read}${write}${ours}`, `D:${write}${read}${ours}`);
    expect(found).toEqual({
      ...nothing,
      before: [read, write],
      weAdded: [ours],
      othersReordered: true,
      othersProtected: false,
    });
    expect(difference(`D:${read}`, `D:${read}`, `D:P${read}`).othersProtected).toBe(true);
  });
});
