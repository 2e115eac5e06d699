import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import tls from 'node:tls';
import { labFiles } from './folders.ts';
import { lab } from './lab.ts';

/** Operations of LDAP by their tags (RFC 4511 section 4.2 and on) that a test may want to meddle with. */
const operations: Readonly<Record<number, Operation>> = { 0x60: 'bind', 0x63: 'search', 0x66: 'modify' };
type Operation = 'bind' | 'search' | 'modify';

/**
 * - `forward`: to the domain controller
 * - `cut`: ends the connection instead
 * - `cut after`: forwards it, and ends the connection when the domain controller answers, before the answer goes back
 * - `lose`: forwards it and keeps all answers from then on
 * - `too many`: answers itself that more fits than may be returned at once, as Active Directory does above MaxPageSize;
 *   Samba has no such limit
 */
export type Fate = 'forward' | 'cut' | 'cut after' | 'lose' | 'too many';

export interface LdapProxy extends AsyncDisposable {
  readonly url: string;
  /** Ends every connection and takes no more, as a domain controller that is shut down. */
  readonly stop: () => Promise<void>;
  /** Takes connections again where it did before. */
  readonly start: () => Promise<void>;
}

/**
 * Stands between a client and the lab's domain controller, and decides what becomes of each request, in their order;
 * meanwhile the request and all after it wait.
 *
 * @param decide is told the operation, how many of it came before on this proxy, from 0, and its bytes
 */
export async function ldapProxy(
  decide: (operation: Operation, nth: number, message: Buffer) => Fate | Promise<Fate>,
): Promise<LdapProxy> {
  const files = labFiles(lab.folder);
  const [key, cert, ca] = await Promise.all(
    [files.domainControllerKey, files.domainControllerCertificate, files.certificateAuthorities].map((file) =>
      readFile(file),
    ),
  );
  const counts = new Map<string, number>();
  const sockets = new Set<tls.TLSSocket>();
  const connect = (client: tls.TLSSocket): void => {
    const server = tls.connect({ host: lab.domainController.host, port: 636, ca });
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    let answers: 'pass' | 'cut' | 'lose' = 'pass';
    server.on('data', (bytes: Buffer) => {
      if (answers === 'pass') client.write(bytes);
      else if (answers === 'cut') end();
    });
    const carry = async (message: Buffer): Promise<void> => {
      const operation = operations[message[tagAt(message)] ?? 0];
      const nth = counts.get(operation ?? '') ?? 0;
      counts.set(operation ?? '', nth + 1);
      const fate = operation === undefined ? 'forward' : await decide(operation, nth, message);
      if (fate === 'cut') {
        end();
        return;
      }
      if (fate === 'too many') {
        client.write(sizeLimitExceeded(message));
        return;
      }
      if (fate !== 'forward') answers = fate === 'lose' ? 'lose' : 'cut';
      server.write(message);
    };
    let carried = Promise.resolve();
    let rest = Buffer.alloc(0);
    client.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      for (let length = messageLength(rest); length !== null; length = messageLength(rest)) {
        const message = rest.subarray(0, length);
        rest = rest.subarray(length);
        carried = carried.then(() => carry(message));
      }
    });
  };
  const server = tls.createServer({ key, cert }, connect);
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  };
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  const port = await listen(0);
  return {
    url: `ldaps://${lab.domainController.host}:${port}`,
    stop,
    start: async (): Promise<void> => {
      await listen(port);
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      if (server.listening) await stop();
    },
  };
}

/** The end of a search without a result: SearchResultDone with sizeLimitExceeded (RFC 4511 section 4.5.2). */
function sizeLimitExceeded(request: Buffer): Buffer {
  const id = request.subarray(contentAt(request, 0) ?? 0, tagAt(request));
  const done = Buffer.from([0x65, 7, 0x0a, 1, 4, 0x04, 0, 0x04, 0]);
  return Buffer.concat([Buffer.from([0x30, id.length + done.length]), id, done]);
}

/** The length of the first message, null while it is not complete: a SEQUENCE in BER. */
function messageLength(bytes: Buffer): number | null {
  const start = contentAt(bytes, 0);
  if (start === null) return null;
  const content = lengthAt(bytes, 0);
  return bytes.length < start + content ? null : start + content;
}

/** Where the operation's tag is: after the message's id. */
function tagAt(message: Buffer): number {
  const id = contentAt(message, 0) ?? 0;
  return (contentAt(message, id) ?? 0) + lengthAt(message, id);
}

function contentAt(bytes: Buffer, tag: number): number | null {
  const first = bytes[tag + 1];
  if (first === undefined) return null;
  const start = tag + 2 + (first < 0x80 ? 0 : first & 0x7f);
  return start > bytes.length ? null : start;
}

function lengthAt(bytes: Buffer, tag: number): number {
  const first = bytes[tag + 1] ?? 0;
  return first < 0x80 ? first : bytes.readUIntBE(tag + 2, first & 0x7f);
}
