import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession, type PowerShellSession } from '../../../src/powershell/session.ts';
import type { ServerName } from '../../lab/computers.ts';
import { makeServer } from '../../lab/make-server.ts';
import { readServerState, writeServerState, type Server, type ServerState } from '../../lab/servers.ts';
import { modulePath } from '../../pwsh/module.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const windowsServer = path.join(root, 'test/stand-ins/WindowsServer');

/** odj from its sources, as ODJ_CLI names a program with arguments. */
export const odjFromSources = `"${process.execPath}" "${path.join(root, 'src/cli/main.ts')}"`;

type Environment = Readonly<Record<string, string | undefined>>;

export interface MakeBelieveServer {
  readonly server: Server;
  /** The state directory of the module on it. */
  readonly state: string;
  readonly env: Environment;
  /** A session on it; whoever asks closes it. */
  open(more?: Environment): Promise<PowerShellSession>;
  read(): Promise<ServerState>;
  change(edit: (state: ServerState) => void): Promise<void>;
}

/** A server as PowerShell on it sees it. */
export async function onServer(server: Server): Promise<MakeBelieveServer> {
  const state = path.join(await mkdtemp(path.join(tmpdir(), 'odj-state-')), 'state');
  const env = {
    ...process.env,
    ODJ_LAB_SERVER: server.folder,
    ODJ_STATE: state,
    ODJ_POWERSHELL_MODULES: windowsServer,
    ODJ_CLI: odjFromSources,
  };
  return {
    server,
    state,
    env,
    open: (more = {}) => openSession({ executable: powerShellExecutable(), modulePath, env: { ...env, ...more } }),
    read: () => readServerState(server.folder),
    change: async (edit) => {
      const current = await readServerState(server.folder);
      edit(current);
      await writeServerState(server.folder, current);
    },
  };
}

export interface ResettableServer extends MakeBelieveServer {
  /** Makes it as it was after setup, with nothing in the state directory. */
  reset(): Promise<void>;
}

/** A connector server in a folder of its own, as it is after setup: SRV1 and SRV2 new, SRV3 legacy. No lab needed. */
export async function makeBelieveServer(name: ServerName): Promise<ResettableServer> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'odj-server-')), name);
  const machine = await onServer(await makeServer(name, folder));
  return {
    ...machine,
    reset: async () => {
      await rm(folder, { recursive: true });
      await rm(machine.state, { recursive: true, force: true });
      await mkdir(folder);
      await makeServer(name, folder);
    },
  };
}
