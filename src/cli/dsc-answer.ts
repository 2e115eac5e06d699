import { readFile } from 'node:fs/promises';
import { readFilter, readInstance } from '../dsc/instance.ts';
import { exported, operate, type Operation, type ResourceWork } from '../dsc/operations.ts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { asciiJson } from '../powershell/ascii-json.ts';
import type { Resource } from '../spec/resource.ts';
import type { ExitCode, Terminal } from './define.ts';

export interface Asked {
  readonly operation: Operation;
  readonly whatIf: boolean;
}

/** @throws OdjError FileUnreadable */
export async function inputText(file: string | undefined, terminal: Terminal): Promise<string> {
  if (file === undefined) {
    return terminal.readStdin();
  }
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}

/** Does what is asked of the instance in the text, and writes it, one line of JSON each. */
export async function writeAnswer<Spec extends Resource>(
  resource: Spec,
  { operation, whatIf }: Asked,
  text: string,
  terminal: Terminal,
  work: ResourceWork<Spec>,
): Promise<void> {
  const write = (line: unknown): void => {
    terminal.out(`${asciiJson(line)}\n`);
  };
  if (operation === 'export') {
    for await (const state of exported(resource, readFilter(resource, text), work)) {
      write(state);
      await terminal.drained?.();
    }
    return;
  }
  for (const line of await operate(operation, readInstance(resource, text), work, whatIf)) {
    write(line);
  }
}

/** Nobody is asked anything; each line that goes to stderr is a trace message of DSC. */
export function traced(terminal: Terminal): Terminal {
  return {
    ...terminal,
    ask: undefined,
    // DSC gave the instance there.
    readStdin: () => Promise.resolve(''),
    err: (text) => {
      for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
        terminal.err(trace(line.startsWith('Warning: ') ? 'warn' : 'info', line.replace(/^Warning: /, '')));
      }
    },
  };
}

/** Tells why it failed, and gives the number that DSC has for it; what is no failure of ours goes on. */
export function failure(error: unknown, terminal: Terminal): ExitCode {
  if (!isOdjError(error)) {
    if (terminal.signal.aborted) {
      terminal.err(trace('error', 'It was interrupted.'));
      return 6;
    }
    throw error;
  }
  terminal.err(trace('error', `${error.id}: ${error.message} ${error.remedy}`));
  switch (error.id) {
    case 'DscInputUnreadable':
      return 3;
    case 'DscInputInvalid':
    case 'UsageInvalid':
    case 'PasswordMissing':
      return 4;
    default:
      return 2;
  }
}

function trace(level: 'error' | 'warn' | 'info', message: string): string {
  return `${asciiJson({ [level]: message })}\n`;
}
