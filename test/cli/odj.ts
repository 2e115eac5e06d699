import { join } from 'node:path';
import { commands } from '../../src/cli/commands.ts';
import type { Terminal } from '../../src/cli/define.ts';
import { runOdj } from '../../src/cli/run.ts';
import { lab } from '../lab/lab.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';

export interface OdjRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as somebody at a pipe: nobody answers unless `ask` is given. */
export async function odj(
  commandLine: readonly string[],
  world: Partial<Pick<Terminal, 'ask' | 'readStdin' | 'env' | 'signal'>> & {
    readonly onErr?: (text: string) => void;
  } = {},
): Promise<OdjRun> {
  let out = '';
  let err = '';
  const exitCode = await runOdj(commandLine, commands, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
      world.onErr?.(text);
    },
    readStdin: world.readStdin ?? (() => Promise.resolve('')),
    ask: world.ask,
    env: { ODJ_STATE: stateFolder, AZURE_CLIENT_SECRET: lab.authority.clientSecret, ...world.env },
    signal: world.signal ?? new AbortController().signal,
  });
  return { exitCode, out, err };
}

/** Where the runs of the tests keep their backups and journals. */
export const stateFolder = join(lab.folder, 'odj-state');

/** How the lab's domain controller is reached over LDAPS, as one of the lab's people. */
export function overLdap(person: keyof typeof lab.people = 'administrator'): readonly string[] {
  const { userPrincipalName, passwordFile } = lab.people[person];
  return [
    ...['--through', 'ldap', '--server', lab.domainController.ldaps],
    ...['--bind', userPrincipalName, '--password-file', passwordFile],
    ...['--ca', lab.domainController.certificateAuthorityFile],
  ];
}

/** The same through the module, signed in by the administrator's ticket. */
export const throughPowerShell = ['--through', 'powershell', '--server', lab.domainController.host];
export const powerShellEnvironment: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  ODJ_POWERSHELL: powerShellExecutable(),
  ODJ_POWERSHELL_MODULES: join(import.meta.dirname, '../stand-ins/ActiveDirectory'),
};

export const inTheTenant = ['--authority-host', lab.authority.url, '--graph-host', lab.graph.url];
