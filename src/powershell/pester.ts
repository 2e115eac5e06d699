import * as z from 'zod';
import { invokeCommand } from './invoke.ts';
import { readNUnit, type TestCase } from './nunit.ts';
import { one } from './results.ts';
import { openSession, type SessionOptions } from './session.ts';

export interface PesterOptions extends SessionOptions {
  readonly organizationalUnits: readonly string[];
  readonly server?: string;
  readonly credential?: { readonly userName: string; readonly password: string };
  /** Topics or severities; everything where there are none. */
  readonly tags: readonly string[];
}

export interface PesterRun {
  readonly cases: readonly TestCase[];
  /** The whole results, as Pester writes them. */
  readonly nUnit: string;
  readonly jUnit: string;
}

const reply = z.object({ version: z.string(), nUnit: z.string(), jUnit: z.string() });

/**
 * Runs the module's tests with Pester 5 in PowerShell.
 *
 * @throws OdjError PowerShellMissing, PesterMissing, TestResultInvalid, and what the session raises
 */
export async function runPester(options: PesterOptions): Promise<PesterRun> {
  const { organizationalUnits, server, credential, tags } = options;
  const session = await openSession(options);
  try {
    const request = {
      ...(organizationalUnits.length === 0 ? {} : { organizationalUnit: organizationalUnits }),
      ...(server === undefined ? {} : { server }),
      ...(credential === undefined ? {} : { credential }),
      ...(tags.length === 0 ? {} : { tag: tags }),
    };
    const invocation = await invokeCommand(session, 'InvokeOdjPester', request, reply, {
      signal: options.signal,
    });
    const { nUnit, jUnit } = one(invocation, 'InvokeOdjPester');
    return { cases: readNUnit(nUnit), nUnit, jUnit };
  } finally {
    await session.close();
  }
}
