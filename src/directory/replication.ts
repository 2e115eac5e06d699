import { setTimeout as sleep } from 'node:timers/promises';
import { isOdjError, OdjError } from '../errors.ts';
import { backLink } from './accounts.ts';
import { DirectoryConnection, type ConnectionOptions } from './connection.ts';
import type { DirectoryContext } from './context.ts';
import type { Msa, ReplicationWait } from './directory.ts';
import { sameDistinguishedName } from './distinguished-name.ts';

const firstPauseSeconds = 0.25;
const longestPauseSeconds = 5;

/** Other domain controllers of the same domain, on which what one run makes is awaited. */
export class Replicas {
  readonly #context: DirectoryContext;
  readonly #replicas: readonly Replica[];
  readonly #wait: ReplicationWait;

  private constructor(context: DirectoryContext, replicas: readonly Replica[], wait: ReplicationWait) {
    this.#context = context;
    this.#replicas = replicas;
    this.#wait = wait;
  }

  /**
   * Signs in on each of them as on the first one, before anything is written.
   *
   * @throws OdjError ReplicaUnusable, and what DirectoryConnection.open throws
   */
  static async open(
    context: DirectoryContext,
    options: ConnectionOptions,
    wait: ReplicationWait,
  ): Promise<Replicas> {
    const opened = await Promise.allSettled(
      wait.servers.map((server) => Replica.open(context, { ...options, server })),
    );
    const replicas = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const all = new Replicas(context, replicas, wait);
    const failed = opened.find((result) => result.status === 'rejected');
    if (failed !== undefined) {
      await all.close();
      throw failed.reason;
    }
    return all;
  }

  /**
   * Looks until each of them has the account, and its links.
   *
   * @throws OdjError ReplicationPending when the time is up; nothing is undone
   */
  async waitFor(account: Msa): Promise<void> {
    const start = performance.now();
    const elapsed = (): number => (performance.now() - start) / 1000;
    const { limitSeconds, onProgress, signal } = this.#wait;
    const { server } = this.#context.connection;
    let pending = this.#replicas;
    for (let pause = firstPauseSeconds; ; pause = Math.min(2 * pause, longestPauseSeconds)) {
      const looks = await Promise.all(
        pending.map(async (replica) => ({ replica, missing: await replica.missing(account) })),
      );
      for (const { replica, missing } of looks) {
        onProgress?.(
          `${replica.server}: after ${Math.round(elapsed())} s ${missing ?? 'it has the account'}`,
        );
      }
      const still = looks.flatMap(({ replica, missing }) => (missing === null ? [] : [{ replica, missing }]));
      const [first] = still;
      if (first === undefined) {
        return;
      }
      const left = limitSeconds - elapsed();
      if (left <= 0) {
        throw new OdjError(
          'ReplicationPending',
          {
            account: account.distinguishedName,
            server,
            seconds: String(limitSeconds),
            missing: still.map(({ replica, missing }) => `${replica.server}: ${missing}`).join('; '),
            replica: first.replica.server,
            partition: this.#context.domainName,
          },
          { target: account.distinguishedName },
        );
      }
      pending = still.map(({ replica }) => replica);
      await sleep(Math.min(pause, left) * 1000, undefined, signal === undefined ? {} : { signal });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.close()));
  }
}

class Replica {
  readonly #options: ConnectionOptions;
  #connection: DirectoryConnection | undefined;
  readonly server: string;

  private constructor(options: ConnectionOptions, connection: DirectoryConnection) {
    this.#options = options;
    this.#connection = connection;
    this.server = connection.server;
  }

  static async open(context: DirectoryContext, options: ConnectionOptions): Promise<Replica> {
    const replica = new Replica(options, await DirectoryConnection.open(options));
    try {
      await replica.#checkDomain(context);
    } catch (error) {
      await replica.close();
      throw error;
    }
    return replica;
  }

  /** What it does not have yet, as it stands behind its name; null where it has everything. */
  async missing(account: Msa): Promise<string | null> {
    try {
      this.#connection ??= await DirectoryConnection.open(this.#options);
      const entry = await this.#connection.read(`<GUID=${account.objectGuid}>`, ['objectClass', backLink]);
      if (entry === null) {
        return 'it does not have the account yet';
      }
      const links = entry.texts(backLink);
      const missing = account.connectorComputers.find(
        (computer) => !links.some((link) => sameDistinguishedName(link, computer)),
      );
      return missing === undefined ? null : `it does not have the link to ${missing} yet`;
    } catch (error) {
      if (!isOdjError(error) || !passing.has(error.id)) {
        throw error;
      }
      // It may be starting again: the next look signs in anew.
      await this.close();
      return error.message.replace(/\.$/, '');
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.close().catch(() => undefined);
  }

  async #checkDomain(context: DirectoryContext): Promise<void> {
    const attributes = ['defaultNamingContext', 'dsServiceName'];
    const root = await this.#connection?.read('', attributes);
    const domain = root?.text('defaultNamingContext') ?? 'none';
    const service = root?.text('dsServiceName');
    const reason = !sameDistinguishedName(domain, context.domainName)
      ? `it is of the domain ${domain}, not of ${context.domainName}`
      : service !== undefined && service === context.root.text('dsServiceName')
        ? 'it is the one that the account is made on'
        : undefined;
    if (reason !== undefined) {
      throw new OdjError('ReplicaUnusable', { replica: this.server, reason }, { target: this.server });
    }
  }
}

const passing: ReadonlySet<string> = new Set([
  'DirectoryUnreachable',
  'DirectoryDisconnected',
  'DirectoryTimeout',
]);
