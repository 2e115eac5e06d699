import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { Directory } from '../directory/directory.ts';
import { OdjError, reasonOf } from '../errors.ts';
import type { OptionSpecs, OptionValues, Terminal } from './define.ts';

const group = 'Directory:';

/** How a command reaches Active Directory. The password never comes as an argument. */
export const directoryOptions = {
  through: {
    type: 'text',
    group,
    choices: ['ldap', 'powershell'],
    default: process.platform === 'win32' ? 'powershell' : 'ldap',
    describe: 'Over LDAP from here, or through the cmdlets in PowerShell',
  },
  server: { type: 'text', group, describe: 'The domain controller: ldaps://HOST (PowerShell: also HOST)' },
  bind: { type: 'text', group, describe: 'Who signs in: USER@DOMAIN (PowerShell: default is who runs it)' },
  'password-file': {
    type: 'text',
    group,
    describe: 'File with the password, - for stdin (or ODJ_PASSWORD; else it is asked for)',
  },
  ca: { type: 'text', group, describe: "PEM file with the authority of the server's certificate" },
  'start-tls': { type: 'flag', group, describe: 'With ldap://HOST: encrypt by StartTLS' },
} as const satisfies OptionSpecs;

export type DirectoryOptionValues = OptionValues<typeof directoryOptions>;

/**
 * Opens the directory the way the options say; the caller closes it.
 *
 * @throws OdjError UsageInvalid, PasswordMissing, FileUnreadable, and what the way chosen throws
 */
export async function openDirectory(options: DirectoryOptionValues, terminal: Terminal): Promise<Directory> {
  return options.through === 'ldap' ? openLdap(options, terminal) : openPowerShell(options, terminal);
}

/** Lends an open directory to `work` and closes it whatever happens. */
export async function withDirectory<Result>(
  options: DirectoryOptionValues,
  terminal: Terminal,
  work: (directory: Directory) => Promise<Result>,
): Promise<Result> {
  const directory = await openDirectory(options, terminal);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
}

async function openLdap(options: DirectoryOptionValues, terminal: Terminal): Promise<Directory> {
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

async function openPowerShell(options: DirectoryOptionValues, terminal: Terminal): Promise<Directory> {
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
