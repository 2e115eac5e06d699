import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { withoutConnector, writeBootstrapper } from '../../lab/bootstrapper.ts';
import type { ServerName } from '../../lab/computers.ts';
import { openEndpointProxy, setMachineProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import type { ServerState } from '../../lab/servers.ts';
import { makeBelieveServer, type ResettableServer } from '../server/make-believe-server.ts';

const { connector } = requirements;

const standIns = ['ActiveDirectory', 'WindowsServer'].map((name) =>
  join(import.meta.dirname, '../../stand-ins', name),
);

/** Builds: what SRV1 has, a newer one, and those that Microsoft names. */
export const builds = {
  installed: connector.skipByoMsaPrivilegeCheckBuild,
  newer: '6.2701.2000.1',
  minimum: connector.minimumBuild,
  legacy: connector.lastLegacyBuild,
} as const;

export interface SetupWorld {
  readonly machine: ResettableServer;
  readonly session: PowerShellSession;
  /** A server as it was, with or without its connector, where every requirement is met. */
  start(wish?: { readonly bare?: boolean }): Promise<void>;
  /** A bootstrapper of that build, in a folder of its own. */
  bootstrapper(build: string, signer?: string | null): Promise<string>;
  /** What was started, in its order. */
  started(): Promise<readonly { readonly filePath: string; readonly arguments: string }[]>;
  /** How the next runs of setup end. */
  setupEnds(...outcomes: NonNullable<ServerState['setupOutcomes']>): Promise<void>;
  reopen(): Promise<PowerShellSession>;
  close(): Promise<void>;
}

export async function setupWorld(name: ServerName): Promise<SetupWorld> {
  const machine = await makeBelieveServer(name);
  const proxy = await openEndpointProxy();
  const temporary = await mkdtemp(join(tmpdir(), 'odj-setup-'));
  const env = {
    ...proxy.env,
    KRB5CCNAME: lab.people.administrator.ticketCache,
    ODJ_POWERSHELL_MODULES: standIns.join(delimiter),
    // Setup's own logs go here.
    TMPDIR: temporary,
  };
  const session = await machine.open(env);
  return {
    machine,
    session,
    start: async ({ bare = false } = {}) => {
      await machine.reset();
      if (bare) {
        await withoutConnector(machine.server);
      }
      await machine.change((state) => {
        setMachineProxy(state, proxy);
      });
    },
    bootstrapper: async (build, signer) =>
      writeBootstrapper(await mkdtemp(join(temporary, 'download-')), {
        build,
        ...(signer === undefined ? {} : { signer }),
      }),
    started: async () => (await machine.read()).startedPrograms ?? [],
    setupEnds: (...outcomes) =>
      machine.change((state) => {
        state.setupOutcomes = outcomes;
      }),
    reopen: () => machine.open(env),
    close: async () => {
      await session.close();
      await proxy.close();
    },
  };
}
