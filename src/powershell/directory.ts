import path from 'node:path';
import * as z from 'zod';
import type {
  ComputerOwner,
  Directory,
  Domain,
  OuReading,
  PermissionRequest,
  ScanQuery,
} from '../directory/directory.ts';
import { accountReadingSchema } from '../directory/account-reading.ts';
import { domainSchema } from '../directory/domain-schema.ts';
import { OdjError } from '../errors.ts';
import type { CmdletName, OutputOf, ParametersOf } from '../spec/index.ts';
import {
  defaultTimeoutMilliseconds,
  invoke,
  invokeCommand,
  invokeStream,
  type Invocation,
} from './invoke.ts';
import { outputSchema } from './output-schema.ts';
import { newMsaParameters } from './parameters.ts';
import { inOrder, one, read, restored, succeeded, unreadable } from './results.ts';
import { openSession, type PowerShellSession, type SessionOptions } from './session.ts';

export interface PowerShellDirectoryOptions extends SessionOptions {
  /** Host name (389, integrated sign-in) or `ldaps://host[:port]`; default: a domain controller of this domain. */
  readonly server?: string;
  /** User to sign in as, with `password`; default: whoever runs this. */
  readonly bind?: string;
  readonly password?: string;
  /** What the cmdlets warn of. */
  readonly onWarning?: (text: string) => void;
}

const domainWithServer = domainSchema.extend({ server: z.string() });

const ouSchema = outputSchema('Odj.Ou');

const sidOwnerSchema = z.object({
  sid: z.string(),
  owner: z
    .object({ samAccountName: z.string(), distinguishedName: z.string(), objectClass: z.string() })
    .nullable(),
});

interface Connection {
  readonly server?: string;
  readonly credential?: { readonly userName: string; readonly password: string };
}

/**
 * The directory through the module's cmdlets. The domain controller that answers first is the one of the whole run.
 *
 * @throws OdjError what `openSession` and the first cmdlet raise
 */
export async function openPowerShellDirectory(options: PowerShellDirectoryOptions = {}): Promise<Directory> {
  const { bind, password } = options;
  if (bind !== undefined && (password === undefined || password === '')) {
    throw new OdjError('PasswordMissing', { bind });
  }
  return directoryThrough(() => openSession(options), options);
}

/**
 * The same through sessions that somebody else opens: one for the run, one more for each list that is read as it comes.
 *
 * @throws OdjError what `open` and the first cmdlet raise
 */
export async function directoryThrough(
  open: () => Promise<PowerShellSession>,
  options: Omit<PowerShellDirectoryOptions, keyof SessionOptions> & Pick<SessionOptions, 'signal'>,
): Promise<Directory> {
  const { bind, password } = options;
  const session = await open();
  try {
    const asked: Connection = {
      ...(options.server === undefined ? {} : { server: options.server }),
      ...(bind === undefined || password === undefined ? {} : { credential: { userName: bind, password } }),
    };
    const cmdlets = new Cmdlets(session, open, options);
    const { server, ...domain } = await cmdlets.domain(asked);
    return new PowerShellDirectory(cmdlets, { ...asked, server: asked.server ?? server }, server, domain);
  } catch (thrown) {
    await session.close();
    throw thrown;
  }
}

/** Runs cmdlets and tells their warnings. */
class Cmdlets {
  readonly #session: PowerShellSession;
  readonly #open: () => Promise<PowerShellSession>;
  readonly #options: Pick<PowerShellDirectoryOptions, 'signal' | 'onWarning'>;

  constructor(
    session: PowerShellSession,
    open: () => Promise<PowerShellSession>,
    options: Pick<PowerShellDirectoryOptions, 'signal' | 'onWarning'>,
  ) {
    this.#session = session;
    this.#open = open;
    this.#options = options;
  }

  async domain(connection: Connection): Promise<z.infer<typeof domainWithServer>> {
    return one(await this.call('GetOdjDomain', { ...connection }, domainWithServer), 'GetOdjDomain');
  }

  /** Runs a function of the module that is no cmdlet. */
  async call<Output>(
    command: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: z.ZodType<Output>,
  ): Promise<Invocation<Output>> {
    const { signal } = this.#options;
    return this.#told(await invokeCommand(this.#session, command, parameters, schema, { signal }));
  }

  async run<Name extends CmdletName>(
    cmdlet: Name,
    parameters: ParametersOf<Name>,
    waitSeconds = 0,
  ): Promise<Invocation<OutputOf<Name>>> {
    const { signal } = this.#options;
    const timeoutMilliseconds = defaultTimeoutMilliseconds + waitSeconds * 1000;
    return this.#told(await invoke(this.#session, cmdlet, parameters, { signal, timeoutMilliseconds }));
  }

  /** Gives what a cmdlet writes as it comes, from a PowerShell of its own. */
  async *stream<Name extends CmdletName>(
    cmdlet: Name,
    parameters: ParametersOf<Name>,
  ): AsyncGenerator<{ readonly output: OutputOf<Name> } | { readonly error: OdjError }, void, undefined> {
    const session = await this.#open();
    try {
      const { signal } = this.#options;
      for await (const record of invokeStream(session, cmdlet, parameters, { signal })) {
        if ('warning' in record) {
          this.#options.onWarning?.(record.warning);
        } else {
          yield record;
        }
      }
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  #told<Output>(invocation: Invocation<Output>): Invocation<Output> {
    for (const warning of invocation.warnings) {
      this.#options.onWarning?.(warning);
    }
    return invocation;
  }
}

class PowerShellDirectory implements Directory {
  readonly through = 'powershell';
  readonly server: string;
  readonly #cmdlets: Cmdlets;
  readonly #connection: Connection;
  readonly #domain: Domain;

  constructor(cmdlets: Cmdlets, connection: Connection, server: string, domain: Domain) {
    this.#cmdlets = cmdlets;
    this.#connection = connection;
    this.server = server;
    this.#domain = domain;
  }

  domain: Directory['domain'] = () => Promise.resolve(this.#domain);

  accounts: Directory['accounts'] = async (query = {}) => {
    const { output, errors } = await this.#cmdlets.run('Get-OdjMsa', { ...query, ...this.#connection });
    const failed = errors.filter(({ id }) => id !== 'AccountNotFound');
    return succeeded({ output, errors: failed, warnings: [] });
  };

  readAccount: Directory['readAccount'] = async (question) =>
    one(
      await this.#cmdlets.call(
        'GetOdjMsaReading',
        { ...question, ...this.#connection },
        accountReadingSchema,
      ),
      'GetOdjMsaReading',
    );

  newAccount: Directory['newAccount'] = async ({ waitReplication, ...request }) => {
    const { servers = [], limitSeconds = 0, onProgress } = waitReplication ?? {};
    if (servers.length > 0 && request.whatIf !== true) {
      onProgress?.(`Making the account, and waiting for it on ${servers.join(', ')} ...`);
    }
    const wait =
      servers.length === 0 ? {} : { waitReplication: servers, replicationTimeoutSeconds: limitSeconds };
    const parameters = { ...newMsaParameters(request), ...wait, ...this.#connection };
    return one(await this.#cmdlets.run('New-OdjMsa', parameters, limitSeconds), 'New-OdjMsa');
  };

  removeAccount: Directory['removeAccount'] = async (distinguishedName) => {
    succeeded(
      await this.#cmdlets.run('Remove-OdjMsa', {
        identity: distinguishedName,
        force: true,
        keepPermission: true,
        ...this.#connection,
      }),
    );
  };

  unlinkAccount: Directory['unlinkAccount'] = async (distinguishedName, computer) => {
    succeeded(
      await this.#cmdlets.run('Remove-OdjMsa', {
        identity: distinguishedName,
        connectorComputer: computer,
        linkOnly: true,
        ...this.#connection,
      }),
    );
  };

  permissions: Directory['permissions'] = async (organizationalUnits, account) => {
    if (organizationalUnits.length === 0) {
      return [];
    }
    const request = { organizationalUnit: organizationalUnits, account, ...this.#connection };
    const invocation = await this.#cmdlets.run('Get-OdjOuPermission', request);
    return inOrder({ organizationalUnits, account, server: this.server }, invocation, {
      granted: false,
      securityDescriptor: null,
    });
  };

  async *computerOwners({ base = this.#domain.distinguishedName }: ScanQuery = {}): AsyncGenerator<
    ComputerOwner,
    void,
    undefined
  > {
    const request = { searchBase: base, ...this.#connection };
    for await (const record of this.#cmdlets.stream('Get-OdjComputerOwner', request)) {
      if ('error' in record) {
        throw record.error;
      }
      yield record.output;
    }
  }

  /** By a PowerShell of its own, so that others can be asked while it goes on. */
  async *scan({ base = this.#domain.distinguishedName }: ScanQuery = {}): AsyncGenerator<
    OuReading,
    void,
    undefined
  > {
    for await (const record of this.#cmdlets.stream('Get-OdjOu', { searchBase: base, ...this.#connection })) {
      if ('output' in record) {
        const { organizationalUnit, objectGuid, securityDescriptor } = record.output;
        yield { organizationalUnit, objectGuid, securityDescriptor, error: null };
      } else {
        yield unreadable(record.error);
      }
    }
  }

  descriptors: Directory['descriptors'] = async (distinguishedNames) => {
    if (distinguishedNames.length === 0) {
      return [];
    }
    const request = { distinguishedName: distinguishedNames, ...this.#connection };
    return read(distinguishedNames, await this.#cmdlets.call('GetOdjDacl', request, ouSchema));
  };

  groupSids: Directory['groupSids'] = async (account) =>
    succeeded(await this.#cmdlets.call('GetOdjGroupSid', { account, ...this.#connection }, z.string()));

  resolveSids: Directory['resolveSids'] = async (sids) => {
    if (sids.length === 0) {
      return new Map();
    }
    const request = { sid: [...new Set(sids)], ...this.#connection };
    const found = succeeded(await this.#cmdlets.call('ResolveOdjSid', request, sidOwnerSchema));
    return new Map(found.map(({ sid, owner }) => [sid, owner]));
  };

  grant: Directory['grant'] = (request) => this.#change('Set-OdjOuPermission', request);

  revoke: Directory['revoke'] = (request) => this.#change('Remove-OdjOuPermission', request);

  restore: Directory['restore'] = async (backupFile, { whatIf = false } = {}) => {
    const backupPath = path.resolve(backupFile);
    const request = { backupPath, whatIf, ...this.#connection };
    return restored(backupPath, this.server, await this.#cmdlets.run('Restore-OdjOuPermission', request));
  };

  close: Directory['close'] = () => this.#cmdlets.close();

  async #change(
    cmdlet: 'Set-OdjOuPermission' | 'Remove-OdjOuPermission',
    {
      organizationalUnits,
      account,
      backupFile,
      whatIf = false,
      legacy = false,
      force = false,
    }: PermissionRequest,
  ): ReturnType<Directory['grant']> {
    if (organizationalUnits.length === 0) {
      return [];
    }
    const invocation = await this.#cmdlets.run(cmdlet, {
      ...(legacy ? { legacy } : {}),
      ...(force ? { force } : {}),
      organizationalUnit: organizationalUnits,
      account,
      ...(backupFile === undefined ? {} : { backupPath: path.resolve(backupFile) }),
      whatIf,
      ...this.#connection,
    });
    return inOrder({ organizationalUnits, account, server: this.server }, invocation, {
      action: 'Failed' as const,
      backupFile: null,
      conflict: 'Unknown' as const,
    });
  }
}
