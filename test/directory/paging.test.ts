import { once } from 'node:events';
import net from 'node:net';
import { BerReader, BerWriter, Client, PagedResultsControl } from 'ldapts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DirectoryConnection } from '../../src/directory/connection.ts';
import { equals } from '../../src/directory/identity.ts';
import { askOnAfterEmptyPages } from '../../src/directory/paging.ts';
import { signedIn } from '../lab/connection.ts';
import { scratchOrganizationalUnit } from '../lab/scratch.ts';
import { optionsOf } from './open.ts';

/** Answers each request with the next page: its entries, and the cookie of the one after it. */
async function serverOf(pages: readonly { entries: readonly string[]; cookie: string }[]): Promise<string> {
  const queue = pages.values();
  const server = net.createServer((socket) => {
    socket.on('data', (request) => {
      const reader = new BerReader(Buffer.from(request));
      reader.readSequence();
      const messageId = reader.readInt() ?? 0;
      const { entries, cookie } = queue.next().value ?? { entries: [], cookie: '' };
      socket.write(
        Buffer.concat([...entries.map((name) => entry(messageId, name)), done(messageId, cookie)]),
      );
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `ldap://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

function entry(messageId: number, distinguishedName: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(messageId);
  writer.startSequence(0x64);
  writer.writeString(distinguishedName);
  writer.startSequence();
  writer.endSequence();
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

function done(messageId: number, cookie: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(messageId);
  writer.startSequence(0x65);
  writer.writeEnumeration(0);
  writer.writeString('');
  writer.writeString('');
  writer.endSequence();
  writer.startSequence(0xa0);
  const control = new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie) } });
  control.write(writer);
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

describe('a paged search', () => {
  it('goes on after empty pages that carry a cookie', async () => {
    const pages = [
      { entries: [], cookie: 'one' },
      { entries: ['OU=A', 'OU=B'], cookie: 'two' },
      { entries: [], cookie: 'three' },
      { entries: [], cookie: 'four' },
      { entries: ['OU=C'], cookie: '' },
    ];
    const client = new Client({ url: await serverOf(pages) });
    onTestFinished(() => client.unbind());
    askOnAfterEmptyPages(client);
    const { searchEntries } = await client.search('DC=contoso', { paged: { pageSize: 2 } });
    expect(searchEntries.map(({ dn }) => dn)).toEqual(['OU=A', 'OU=B', 'OU=C']);
  });

  it.each([1, 2, 3])('gives everything, %i at a time', async (pageSize) => {
    const parent = await scratchOrganizationalUnit('Paged');
    const names = Array.from({ length: 6 }, (_, index) => `OU=Unit ${index},${parent}`);
    await using client = await signedIn('administrator');
    for (const name of names) {
      await client.add(name, { objectClass: 'organizationalUnit' });
    }
    const connection = await DirectoryConnection.open({ ...optionsOf('administrator'), pageSize });
    onTestFinished(() => connection.close());
    const found = await connection.search(parent, equals('objectClass', 'organizationalUnit'), ['1.1']);
    expect(found.map(({ distinguishedName }) => distinguishedName).sort()).toEqual([...names, parent].sort());
  });

  it('gives more than the server returns at once', async () => {
    const parent = await scratchOrganizationalUnit('Many');
    const names = Array.from({ length: 1_010 }, (_, index) => `OU=Unit ${index},${parent}`);
    await using client = await signedIn('administrator');
    const queue = names.values();
    const worker = async (): Promise<void> => {
      for (const name of queue) {
        await client.add(name, { objectClass: 'organizationalUnit' });
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    const connection = await DirectoryConnection.open(optionsOf('administrator'));
    onTestFinished(() => connection.close());
    const found = await connection.search(parent, equals('objectClass', 'organizationalUnit'), ['1.1']);
    expect(found).toHaveLength(names.length + 1);
  });
});
