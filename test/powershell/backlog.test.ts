import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Backlog } from '../../src/powershell/backlog.ts';

describe('a backlog', () => {
  it('holds its source while many records wait, and lets it go on once they are taken', async () => {
    const source = new Readable({ read: () => undefined });
    source.resume();
    const backlog = new Backlog(source);
    let put = 0;
    while (!backlog.isFull) {
      put += 1;
      backlog.put({ json: String(put), isLast: false });
    }
    expect(source.isPaused()).toBe(true);
    await backlog.arrived();
    expect(backlog.take()).toEqual({ json: '1', isLast: false });
    expect(source.isPaused()).toBe(false);
    for (let number = 2; number <= put; number += 1) {
      expect(backlog.take()?.json).toBe(String(number));
    }
    expect(backlog.take()).toBeUndefined();
  });

  it('tells when the next record is there', async () => {
    const backlog = new Backlog(new Readable({ read: () => undefined }));
    const arrived = backlog.arrived();
    backlog.put({ json: '{}', isLast: true });
    await arrived;
    expect(backlog.take()).toEqual({ json: '{}', isLast: true });
  });
});
