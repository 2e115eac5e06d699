import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { withoutConnector, writeBootstrapper } from '../lab/bootstrapper.ts';
import type { ServerName } from '../lab/computers.ts';
import { openEndpointProxy, setMachineProxy } from '../lab/endpoint-proxy.ts';
import { lab } from '../lab/lab.ts';
import { provisionOffline } from '../lab/offline-join.ts';
import { setPassword } from '../lab/scratch.ts';
import { readServerState, writeServerState, type Server } from '../lab/servers.ts';
import { openConsole, type Console } from './console.ts';

/** Where a scenario is played: a domain, servers, a tenant, and a person for what only people can do. */
export interface Stage extends AsyncDisposable {
  readonly say: (text: string) => void;
  /** The OU of the domain join profile. */
  readonly delegated: string;
  /** Opens PowerShell on a server as its administrator. */
  at(server: ServerName): Promise<Console>;
  /** Takes the connector away that the lab's servers come with. */
  empty(server: ServerName): Promise<void>;
  /** A step as the documented procedure names it. */
  step(title: string): void;
  /** What only a person can do, clearly marked. */
  byHand<Result>(what: string, act: () => Promise<Result>): Promise<Result>;
  /** The person downloads the bootstrapper of a build; gives its path. */
  download(build: string): Promise<string>;
  /** Whether computers can be joined offline as the account: in the delegated OU, and nowhere else. */
  proveJoin(account: string): Promise<void>;
}

export interface Setting {
  readonly servers: Readonly<Record<ServerName, Server>>;
  readonly delegated: string;
  readonly undelegated: string;
  readonly say: (text: string) => void;
}

const root = join(import.meta.dirname, '../..');
const odjInLab = join(root, 'test/ps-module/server/odj-in-lab.ts');

/** What scenarios give to the cmdlets that ask Intune: @tenant. */
const tenant =
  `$tenant = @{ TenantId = '${lab.authority.tenantId}'; ClientId = '${lab.authority.clientId}'; ` +
  `ClientSecret = (ConvertTo-SecureString -String '${lab.authority.clientSecret}' -AsPlainText -Force) }`;

export async function openStage({ servers, delegated, undelegated, say }: Setting): Promise<Stage> {
  const proxy = await openEndpointProxy();
  const work = await mkdtemp(join(tmpdir(), 'odj-demo-'));
  const consoles: Console[] = [];
  const env = {
    ...proxy.env,
    KRB5CCNAME: lab.people.administrator.ticketCache,
    ODJ_STATE: join(work, 'state'),
    ODJ_CLI: `"${process.execPath}" "${odjInLab}"`,
    TMPDIR: work,
  };
  const byHand = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
    say(`[BY HAND] ${what}\n`);
    return act();
  };
  return {
    say,
    delegated,
    at: async (name) => {
      const server = servers[name];
      const state = await readServerState(server.folder);
      setMachineProxy(state, proxy);
      await writeServerState(server.folder, state);
      const console = openConsole(server, { ...env, ODJ_LAB_SERVER: server.folder }, say);
      consoles.push(console);
      const modules = [
        'test/stand-ins/ActiveDirectory',
        'test/stand-ins/WindowsServer',
        'ps-module/OdjConnector.psd1',
      ];
      await console.prepare([...modules.map((path) => `Import-Module '${join(root, path)}'`), tenant]);
      return console;
    },
    empty: (name) => withoutConnector(servers[name]),
    step: (title) => {
      say(`\n-- ${title}\n`);
    },
    byHand,
    download: (build) =>
      byHand(`Download ODJConnectorBootstrapper.exe (${build}) from the Intune admin center.`, async () =>
        writeBootstrapper(await mkdtemp(join(work, 'download-')), { build }),
      ),
    proveJoin: async (account) => {
      const password = await setPassword(account);
      for (const [organizationalUnit, expected] of [
        [delegated, true],
        [undelegated, false],
      ] as const) {
        const { made, output } = await provisionOffline({ account, password, organizationalUnit });
        say(
          `A device joins offline as ${account} in ${organizationalUnit}: ${made ? 'joined' : 'refused'}\n`,
        );
        if (made !== expected) {
          throw new Error(`That should be the other way round.\n${output}`);
        }
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const console of consoles) {
        await console[Symbol.asyncDispose]();
      }
      await proxy.close();
    },
  };
}
