import { readConfigFile } from '../../config/file.ts';
import type { ProxyFile, ProxyFileChange } from '../../config/proxy-files.ts';
import { readProxy, type ProxySettings } from '../../config/proxy.ts';
import { isOdjError, type OdjError } from '../../errors.ts';

/** What a config file tells its program about the proxy. */
export interface ProxyState extends ProxyFile {
  readonly state: 'None' | 'Address' | 'Disabled' | 'Invalid';
  readonly address: string | null;
  readonly bypassOnLocal: boolean;
  /** Why .NET refuses the file; null where it does not. */
  readonly reason: string | null;
}

export interface UnreadProxy extends ProxyFile {
  readonly error: OdjError;
}

const states = { system: 'None', none: 'Disabled', address: 'Address' } as const;

function stateOf({ kind, address, bypassOnLocal }: ProxySettings): Omit<ProxyState, keyof ProxyFile> {
  return { state: states[kind], address, bypassOnLocal, reason: null };
}

export async function readProxyFile(file: ProxyFile): Promise<ProxyState | UnreadProxy> {
  try {
    return { ...file, ...stateOf(readProxy(await readConfigFile(file.path), file.path)) };
  } catch (error) {
    if (!isOdjError(error)) {
      throw error;
    }
    return error.id === 'ConfigProxyInvalid'
      ? { ...file, state: 'Invalid', address: null, bypassOnLocal: false, reason: error.message }
      : { ...file, error };
  }
}

export function proxyDocument(read: ProxyState | UnreadProxy): object {
  if (!('error' in read)) {
    return read;
  }
  const { path, program } = read;
  const { id, message, remedy, target = path } = read.error;
  return { path, program, error: { id, message, remedy, target } };
}

export function proxyLine(read: ProxyState | UnreadProxy): string {
  const program = read.program === 'Wizard' ? 'The sign-in' : 'The service';
  return `${program}: ${'error' in read ? read.error.message : described(read)}\n  ${read.path}\n`;
}

function described({ state, address, bypassOnLocal, reason }: ProxyState): string {
  switch (state) {
    case 'None':
      return 'what Windows is set to; the file names no proxy';
    case 'Address':
      return `${address ?? ''}${bypassOnLocal ? ', but not for local hosts' : ''}`;
    case 'Disabled':
      return 'no proxy';
    case 'Invalid':
      return reason ?? '';
  }
}

/** What a change did to one file, or in a dry run would do. */
export function proxyChangeDocument(change: ProxyFileChange): object {
  const { path, program, after, changed, backupFile, difference } = change;
  return { path, program, ...stateOf(after), changed, backupFile, diff: difference };
}

export function proxyChangeText(changes: readonly ProxyFileChange[], dryRun: boolean): string {
  return changes
    .map(({ path, changed, backupFile, difference }) => {
      if (!changed) {
        return `Nothing to change in ${path}.\n`;
      }
      return dryRun ? difference : `Changed ${path}\nBackup: ${String(backupFile)}\n`;
    })
    .join('');
}
