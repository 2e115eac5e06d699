import { readFile } from 'node:fs/promises';
import type { Directory } from '../directory/directory.ts';
import { OdjError, reasonOf } from '../errors.ts';
import type { Terminal } from './define.ts';
import type { DirectoryOptionValues } from './directory-options.ts';

/** Over LDAP, with a password that never comes as an argument. */
export async function openLdap(options: DirectoryOptionValues, terminal: Terminal): Promise<Directory> {
  const { server = '', bind, ca, startTls } = options;
  const { parseServerAddress } = await import('../directory/server-address.ts');
  // Before anybody is asked for a password that could not be sent.
  parseServerAddress(server, startTls);
  if (bind === undefined) {
    throw new OdjError('UsageInvalid', { reason: '--through ldap needs --bind USER@DOMAIN.' });
  }
  const { openLdapDirectory } = await import('../directory/ldap.ts');
  return openLdapDirectory({
    server,
    bind,
    password: await passwordFor(bind, options, terminal),
    startTls,
    ...(ca === undefined ? {} : { certificateAuthorityFile: ca }),
    env: terminal.env,
    warn: warningTo(terminal),
  });
}

/** Through the module's cmdlets. */
export async function openPowerShell(options: DirectoryOptionValues, terminal: Terminal): Promise<Directory> {
  const { server, bind, ca, startTls } = options;
  if (ca !== undefined || startTls) {
    throw new OdjError('UsageInvalid', { reason: '--ca and --start-tls are for --through ldap only.' });
  }
  const { openPowerShellDirectory } = await import('../powershell/directory.ts');
  return openPowerShellDirectory({
    ...(server === undefined ? {} : { server }),
    ...(bind === undefined ? {} : { bind, password: await passwordFor(bind, options, terminal) }),
    env: terminal.env,
    signal: terminal.signal,
    onWarning: warningTo(terminal),
  });
}

/** From the file, else the environment, else a person. */
async function passwordFor(
  bind: string,
  options: DirectoryOptionValues,
  terminal: Terminal,
): Promise<string> {
  const { passwordFile: file } = options;
  const password =
    file === undefined
      ? (terminal.env['ODJ_PASSWORD'] ?? (await terminal.ask?.(`Password of ${bind}: `, { secret: true })))
      : firstLine(file === '-' ? await terminal.readStdin() : await readSecret(file));
  if (password === undefined || password === '') {
    throw new OdjError('PasswordMissing', { bind });
  }
  return password;
}

async function readSecret(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}

/** Editors end a file with a line break, and some begin it with a byte order mark. */
function firstLine(text: string): string {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
}

function warningTo(terminal: Terminal): (text: string) => void {
  return (text) => {
    terminal.err(`Warning: ${text}\n`);
  };
}
