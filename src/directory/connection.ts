import net from 'node:net';
import tls from 'node:tls';
import {
  Attribute,
  Change,
  Client,
  Control,
  type BerWriter,
  type Filter,
  type SearchOptions,
  type SearchResult,
} from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { isOdjError, OdjError } from '../errors.ts';
import { trustedCertificates } from './certificate-authority.ts';
import { binaryAttributes, Entry } from './entry.ts';
import {
  codeOf,
  connectFailure,
  requestFailure,
  resultCode,
  serverText,
  signInFailure,
  type Attempt,
} from './failures.ts';
import { askOnAfterEmptyPages } from './paging.ts';
import { parseServerAddress, type ServerAddress } from './server-address.ts';

export interface ConnectionOptions {
  /** `ldaps://host[:port]`, or `ldap://host[:port]` with `startTls`; a bare host means the encrypted one. */
  readonly server: string;
  /** name@domain, DOMAIN\name or a DN. */
  readonly bind: string;
  readonly password: string;
  /** PEM; the machine's own trusted authorities when absent. */
  readonly certificateAuthorityFile?: string;
  readonly startTls?: boolean;
  /** Seconds for connecting, and for each answer; 10 and 60 when absent. */
  readonly connectSeconds?: number;
  readonly answerSeconds?: number;
  /** Objects in one answer to a search; 500 when absent, half of what servers return at once by default. */
  readonly pageSize?: number;
}

/** A value, or values, of one attribute. */
export type Values = string | Buffer | readonly string[];

export interface AttributeChange {
  readonly operation: 'add' | 'delete' | 'replace';
  readonly type: string;
  readonly value: Values;
}

/**
 * One signed-in, encrypted connection to one domain controller, for a whole run. When it ends it stays ended: ldapts
 * would connect again by itself, but as nobody.
 */
export class DirectoryConnection {
  readonly server: string;
  readonly #client: Client;
  readonly #timeoutSeconds: number;
  readonly #pageSize: number;
  #ended = false;

  private constructor(
    server: string,
    { client, socket }: Transport,
    { timeoutSeconds, pageSize }: { readonly timeoutSeconds: number; readonly pageSize: number },
  ) {
    this.server = server;
    this.#client = client;
    this.#timeoutSeconds = timeoutSeconds;
    this.#pageSize = pageSize;
    socket.once('close', () => {
      this.#ended = true;
    });
  }

  /**
   * Connects, checks the server's certificate, and signs in.
   *
   * @throws OdjError ServerInvalid, PlainLdapRefused, BindNameInvalid, PasswordMissing, CertificateUnreadable,
   *   CertificateNotTrusted, DirectoryUnreachable, StartTlsRefused, DirectorySignInRefused
   */
  static async open(options: ConnectionOptions): Promise<DirectoryConnection> {
    const address = parseServerAddress(options.server, options.startTls ?? false);
    checkCredential(options);
    const ca = await trustedCertificates(options.certificateAuthorityFile);
    const { connectSeconds = 10, answerSeconds = 60, pageSize = 500 } = options;
    const { client, socket } = makeClient(address, ca, answerSeconds);
    askOnAfterEmptyPages(client);
    const tooLate = setTimeout(
      () => socket.destroy(new Error(`it did not answer within ${connectSeconds} s`)),
      connectSeconds * 1000,
    );
    try {
      await startEncryption(client, address, ca);
      await client.bind(options.bind, options.password);
    } catch (error) {
      socket.destroy();
      throw signInFailure(error, address.host, options.bind);
    } finally {
      clearTimeout(tooLate);
    }
    return new DirectoryConnection(
      address.host,
      { client, socket },
      { timeoutSeconds: answerSeconds, pageSize },
    );
  }

  /**
   * Reads one object by its DN; null where there is none, or it may not be seen.
   *
   * @param options.dacl ask for the DACL only where nTSecurityDescriptor is among the attributes
   */
  async read(
    distinguishedName: string,
    attributes: readonly string[],
    options: { readonly dacl?: boolean } = {},
  ): Promise<Entry | null> {
    const attempt = { action: `read "${distinguishedName}"`, target: distinguishedName };
    try {
      const found = await this.#search(distinguishedName, { scope: 'base', attributes }, attempt, options);
      return found[0] ?? null;
    } catch (error) {
      if (isOdjError(error) && codeOf(error.cause) === resultCode.noSuchObject) {
        return null;
      }
      throw error;
    }
  }

  /**
   * Every object below the base that fits, page by page.
   *
   * @param options.few no more can fit than the server returns at once: ask without pages, which cost it more
   */
  search(
    base: string,
    filter: Filter,
    attributes: readonly string[],
    options: { readonly scope?: 'one' | 'sub'; readonly dacl?: boolean; readonly few?: boolean } = {},
  ): Promise<readonly Entry[]> {
    const attempt = { action: `search "${base}" for ${filter.toString()}`, target: base };
    return this.#search(base, { scope: options.scope ?? 'sub', filter, attributes }, attempt, options);
  }

  /**
   * The same, a page at a time; the next one is asked for while the last is worked on.
   *
   * @throws OdjError what a search throws, when the page is asked for
   */
  async *pages(
    base: string,
    filter: Filter,
    attributes: readonly string[],
    options: { readonly dacl?: boolean; readonly owner?: boolean } = {},
  ): AsyncGenerator<readonly Entry[], void, undefined> {
    const attempt = { action: `search "${base}" for ${filter.toString()}`, target: base };
    const pages = this.#client.searchPaginated(
      base,
      { scope: 'sub', filter, paged: { pageSize: this.#pageSize }, ...this.#asked(attributes) },
      options.owner === true ? [new OwnerOnly()] : options.dacl === true ? [new DaclOnly()] : [],
    );
    const ask = (): Promise<IteratorResult<SearchResult, unknown>> => {
      const asked = this.#run(attempt, () => pages.next());
      // Awaited when the page before it is done with, if ever.
      asked.catch(() => undefined);
      return asked;
    };
    let next = ask();
    for (let page = await next; page.done !== true; page = await next) {
      next = ask();
      yield page.value.searchEntries.map((entry) => new Entry(entry, this.server));
    }
  }

  async add(distinguishedName: string, attributes: Readonly<Record<string, Values>>): Promise<void> {
    const attempt = { action: `make "${distinguishedName}"`, target: distinguishedName };
    const list = Object.entries(attributes).map(([type, value]) => attribute(type, value));
    await this.#run(attempt, () => this.#client.add(distinguishedName, list));
  }

  /**
   * Changes attributes of one object: all of them or none.
   *
   * @param called what errors call it, where it is addressed in another way than by its DN
   */
  async modify(
    distinguishedName: string,
    changes: readonly AttributeChange[],
    called = distinguishedName,
  ): Promise<void> {
    const types = changes.map(({ type }) => type);
    const attempt = { action: `change ${types.join(', ')} of "${called}"`, target: called };
    const list = changes.map(
      ({ operation, type, value }) => new Change({ operation, modification: attribute(type, value) }),
    );
    // Owner, group and SACL stay as they are.
    const controls = types.includes('nTSecurityDescriptor') ? [new DaclOnly()] : [];
    await this.#run(attempt, () => this.#client.modify(distinguishedName, list, controls));
  }

  async remove(distinguishedName: string): Promise<void> {
    const attempt = { action: `delete "${distinguishedName}"`, target: distinguishedName };
    await this.#run(attempt, () => this.#client.del(distinguishedName));
  }

  async close(): Promise<void> {
    if (!this.#ended) {
      this.#ended = true;
      await this.#client.unbind();
    }
  }

  async #search(
    base: string,
    what: { scope: 'base' | 'one' | 'sub'; filter?: Filter; attributes: readonly string[] },
    attempt: Attempt,
    options: { readonly dacl?: boolean; readonly few?: boolean } = {},
  ): Promise<readonly Entry[]> {
    const { scope, filter, attributes } = what;
    const { searchEntries } = await this.#run(attempt, () =>
      this.#client.search(
        base,
        {
          scope,
          ...(filter === undefined ? {} : { filter }),
          ...(scope === 'base' || options.few === true ? {} : { paged: { pageSize: this.#pageSize } }),
          ...this.#asked(attributes),
        },
        options.dacl === true ? [new DaclOnly()] : [],
      ),
    );
    return searchEntries.map((entry) => new Entry(entry, this.server));
  }

  #asked(
    attributes: readonly string[],
  ): Required<Pick<SearchOptions, 'attributes' | 'explicitBufferAttributes' | 'timeLimit'>> {
    return {
      attributes: [...attributes],
      explicitBufferAttributes: [...binaryAttributes],
      timeLimit: this.#timeoutSeconds,
    };
  }

  async #run<Answer>(attempt: Attempt, request: () => Promise<Answer>): Promise<Answer> {
    if (this.#ended || !this.#client.isBound) {
      throw new OdjError(
        'DirectoryDisconnected',
        { server: this.server, action: attempt.action },
        { target: attempt.target },
      );
    }
    try {
      return await request();
    } catch (error) {
      throw requestFailure(error, attempt, { server: this.server, timeoutSeconds: this.#timeoutSeconds });
    }
  }
}

/** LDAP_SERVER_SD_FLAGS_OID, MS-ADTS 3.1.1.3.4.1.11: the other parts are neither read nor written. */
class DescriptorPart extends Control {
  readonly #information: number;

  constructor(information: number) {
    super(permissions.securityDescriptorFlagsControl, { critical: true });
    this.#information = information;
  }

  protected override writeControl(writer: BerWriter): void {
    const octetString = 0x04;
    writer.writeBuffer(Buffer.from([0x30, 3, 2, 1, this.#information]), octetString);
  }
}

/** DACL_SECURITY_INFORMATION: neither owner, group nor SACL. */
class DaclOnly extends DescriptorPart {
  constructor() {
    super(permissions.daclSecurityInformation);
  }
}

/** OWNER_SECURITY_INFORMATION. */
class OwnerOnly extends DescriptorPart {
  constructor() {
    super(permissions.ownerSecurityInformation);
  }
}

/**
 * With NODE_DEBUG=ldapts the whole request would be printed, a new account's password included; and it is put into
 * JSON for that even where nothing is printed, byte for byte.
 */
function attribute(type: string, value: Values): Attribute {
  if (Buffer.isBuffer(value)) {
    const bytes = Buffer.from(value);
    Object.defineProperty(bytes, 'toJSON', { value: () => `(${bytes.length} bytes)` });
    return new Attribute({ type, values: [bytes] });
  }
  return new Attribute({ type, values: typeof value === 'string' ? [value] : [...value] });
}

function checkCredential({ bind, password, server }: ConnectionOptions): void {
  // ldapts takes the name of a SASL mechanism, such as PLAIN, for that mechanism.
  if (!/[@\\=]/.test(bind)) {
    throw new OdjError('BindNameInvalid', { bind }, { target: server });
  }
  // A bind with a name but no password succeeds, as nobody (RFC 4513 section 5.1.2).
  if (password === '') {
    throw new OdjError('PasswordMissing', { bind }, { target: server });
  }
}

type Authorities = Awaited<ReturnType<typeof trustedCertificates>>;

interface Transport {
  readonly client: Client;
  readonly socket: net.Socket;
}

function makeClient(address: ServerAddress, ca: Authorities, answerSeconds: number): Transport {
  const { host, port, url } = address;
  const options = { url, timeout: answerSeconds * 1000 };
  if (address.tls === 'ldaps') {
    const socket = tls.connect({ port, ...tlsOptions(address, ca) });
    return { client: new Client({ ...options, createSecureConnection: onlyOnce(socket, host) }), socket };
  }
  const socket = net.connect({ host, port });
  return { client: new Client({ ...options, createConnection: onlyOnce(socket, host) }), socket };
}

/** Gives ldapts the one socket it may have; it asks for another one to connect again, unencrypted and as nobody. */
function onlyOnce<Socket>(socket: Socket, server: string): () => Socket {
  let given = false;
  return () => {
    if (given) {
      throw new OdjError('DirectoryDisconnected', { server, action: 'connect again' }, { target: server });
    }
    given = true;
    return socket;
  };
}

async function startEncryption(client: Client, address: ServerAddress, ca: Authorities): Promise<void> {
  if (address.tls === 'ldaps') {
    return;
  }
  try {
    await client.startTLS(tlsOptions(address, ca));
  } catch (error) {
    throw codeOf(error) === undefined
      ? connectFailure(error, address.host)
      : new OdjError(
          'StartTlsRefused',
          { server: address.host, reason: serverText(error) },
          { target: address.host, cause: error },
        );
  }
}

/** The certificate is always verified: by its chain, and by the name the server was asked for. */
function tlsOptions(address: ServerAddress, ca: Authorities): tls.ConnectionOptions {
  const { host, serverName } = address;
  return {
    host,
    ...(ca === undefined ? {} : { ca: [...ca] }),
    ...(serverName === undefined ? {} : { servername: serverName }),
  };
}
