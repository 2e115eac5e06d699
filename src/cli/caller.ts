import type { Directory } from '../directory/directory.ts';
import type { ServerFacts } from '../facts/server-facts.ts';
import type { Overseer } from '../plan/apply.ts';
import type { OptionSpecs, Terminal } from './define.ts';

/** For the module's cmdlets that run odj: whatever needs PowerShell is asked of the one that waits for the answer. */
export const callerOption = {
  caller: { type: 'flag', hidden: true, describe: 'Ask the PowerShell that started this, over its pipes' },
} as const satisfies OptionSpecs;

/** The PowerShell that started this process. */
export interface Caller {
  /** @param server the domain controller; it chooses one where absent */
  directory(server: string | undefined): Promise<Directory>;
  /** What it says of its own computer, where that is among these; only what a plan needs. */
  servers(names: readonly string[]): Promise<readonly ServerFacts[]>;
  readonly overseer: Overseer;
}

/** @throws OdjError UsageInvalid, and what the requests raise */
export async function openCaller(terminal: Terminal): Promise<Caller> {
  if (terminal.stdin === undefined) {
    const { OdjError } = await import('../errors.ts');
    throw new OdjError('UsageInvalid', { reason: '--caller is for the cmdlets of the module.' });
  }
  const { CallerSession } = await import('../powershell/caller.ts');
  const { directoryThrough } = await import('../powershell/directory.ts');
  const { invokeCommand } = await import('../powershell/invoke.ts');
  const { one, succeeded } = await import('../powershell/results.ts');
  const { serverFactsSchema } = await import('../facts/server-facts.ts');
  const z = await import('zod');
  const session = new CallerSession({ write: terminal.out, input: terminal.stdin() });
  return {
    directory: (server) =>
      directoryThrough(() => Promise.resolve(session), {
        ...(server === undefined ? {} : { server }),
        signal: terminal.signal,
        onWarning: (text) => {
          terminal.err(`Warning: ${text}\n`);
        },
      }),
    servers: async (name) =>
      succeeded(await invokeCommand(session, 'GetOdjPlanFact', { name }, serverFactsSchema)),
    overseer: {
      agree: async ({ id, kind, title, details }) => {
        const step = { id, kind, title, details };
        return one(await invokeCommand(session, 'ConfirmOdjStep', step, z.boolean()), 'ConfirmOdjStep');
      },
      told: async ({ id, kind, server, title, details }, outcome) => {
        const told = { id, kind, server, title, details, ...outcome };
        succeeded(await invokeCommand(session, 'WriteOdjStep', told, z.unknown()));
      },
    },
  };
}
