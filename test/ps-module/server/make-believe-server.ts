import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession, type PowerShellSession } from '../../../src/powershell/session.ts';
import type { ServerName } from '../../lab/computers.ts';
import { makeServer } from '../../lab/make-server.ts';
import { readServerState, writeServerState, type Server, type ServerState } from '../../lab/servers.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const windowsServer = path.join(root, 'test/stand-ins/WindowsServer');

export interface MakeBelieveServer {
  readonly server: Server;
  /** The state directory of the module on it. */
  readonly state: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A session on it; whoever asks closes it. */
  open(): Promise<PowerShellSession>;
  read(): Promise<ServerState>;
  change(edit: (state: ServerState) => void): Promise<void>;
  /** Makes it as it was after setup, with nothing in the state directory. */
  reset(): Promise<void>;
}

/** A connector server in a folder of its own, as it is after setup: SRV1 and SRV2 new, SRV3 legacy. */
export async function makeBelieveServer(
  name: ServerName,
  env: Readonly<Record<string, string>> = {},
): Promise<MakeBelieveServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'odj-server-'));
  const server = await makeServer(name, path.join(folder, name));
  const state = path.join(folder, 'state');
  const environment = {
    ...process.env,
    ODJ_LAB_SERVER: server.folder,
    ODJ_STATE: state,
    ODJ_POWERSHELL_MODULES: windowsServer,
    ODJ_CLI: `"${process.execPath}" "${path.join(root, 'src/cli/main.ts')}"`,
    ...env,
  };
  return {
    server,
    state,
    env: environment,
    open: () => openSession({ executable: powerShellExecutable(), env: environment }),
    read: () => readServerState(server.folder),
    change: async (edit) => {
      const current = await readServerState(server.folder);
      edit(current);
      await writeServerState(server.folder, current);
    },
    reset: async () => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
      await makeServer(name, server.folder);
    },
  };
}
