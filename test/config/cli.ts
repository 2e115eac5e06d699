import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Terminal } from '../../src/cli/define.ts';

export interface RecordedTerminal extends Terminal {
  readonly printed: () => string;
  readonly told: () => string;
}

/** A terminal that keeps what it is given. */
export function recordingTerminal(env: Record<string, string>, stdin = ''): RecordedTerminal {
  const printed: string[] = [];
  const told: string[] = [];
  return {
    out: (text) => void printed.push(text),
    err: (text) => void told.push(text),
    readStdin: () => Promise.resolve(stdin),
    ask: undefined,
    env,
    signal: new AbortController().signal,
    printed: () => printed.join(''),
    told: () => told.join(''),
  };
}

/** A folder of its own for config files, and one for the state directory. */
export async function makeFolders(): Promise<{ folder: string; env: { ODJ_STATE: string } }> {
  const root = await mkdtemp(path.join(tmpdir(), 'odj-config-'));
  return { folder: await mkdtemp(path.join(root, 'wizard-')), env: { ODJ_STATE: path.join(root, 'state') } };
}
