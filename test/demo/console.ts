import process from 'node:process';
import { PowerShell } from 'node-powershell';
import type { Server } from '../lab/servers.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';

/** The PowerShell of an administrator on one server: variables stay from one command to the next. */
export interface Console extends AsyncDisposable {
  readonly server: Server;
  /** Runs commands without showing them. */
  prepare(commands: readonly string[]): Promise<void>;
  /** Shows the command and what it prints; rejects where it writes an error. */
  run(command: string): Promise<string>;
}

export function openConsole(
  server: Server,
  env: Readonly<Record<string, string | undefined>>,
  say: (text: string) => void,
): Console {
  const shell = new PowerShell({
    executable: powerShellExecutable(),
    executableOptions: { '-NoLogo': true, '-NoProfile': true, '-NonInteractive': true },
    spawnOptions: { env: { ...process.env, ...env } },
  });
  return {
    server,
    prepare: async (commands) => {
      await shell.invoke(commands.join('; '));
    },
    run: async (command) => {
      say(`PS ${server.name}> ${command}\n`);
      const { raw } = await shell.invoke(command);
      const text = raw.replaceAll(/\r/g, '').replace(/^\n+/, '').trimEnd();
      if (text !== '') {
        say(`${text}\n`);
      }
      return text;
    },
    [Symbol.asyncDispose]: () => shell.dispose(),
  };
}
