import process from 'node:process';
import type { Directory } from '../directory/directory.ts';
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
  const { openLdap, openPowerShell } = await import('./open-directory.ts');
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
