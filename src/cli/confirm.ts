import type { Terminal } from './define.ts';

/** Asks a person; anything but yes, or nobody to ask, is an error `Declined`. */
export async function confirm(question: string, action: string, terminal: Terminal): Promise<void> {
  if (!(await agrees(question, terminal))) {
    const { OdjError } = await import('../errors.ts');
    throw new OdjError('Declined', { action });
  }
}

/** Whether a person says yes; false where nobody can be asked. */
export async function agrees(question: string, terminal: Pick<Terminal, 'ask'>): Promise<boolean> {
  const answer = (await terminal.ask?.(`${question} [yes/no] `)) ?? 'no';
  return /^y(es)?$/i.test(answer.trim());
}
