import * as z from 'zod';
import { findConfigFile, readConfigFile, setConfigFile } from '../../config/file.ts';
import { doubtsOf } from '../../config/known-to-build.ts';
import { readConnectorConfig } from '../../config/merge.ts';
import { isOdjError, OdjError } from '../../errors.ts';
import { asciiJson } from '../../powershell/ascii-json.ts';
import type { ExitCode, Terminal } from '../define.ts';
import { changeDocument } from './config-output.ts';

/** How PowerShell asks for several files in one call: one document in on stdin, one out on stdout. */

const paths = z.array(z.string().min(1)).min(1);
const showRequest = z.strictObject({ paths });
const setRequest = z.strictObject({
  paths,
  change: z.strictObject({
    organizationalUnits: z.array(z.string()).optional(),
    addOrganizationalUnits: z.array(z.string()).optional(),
    removeOrganizationalUnits: z.array(z.string()).optional(),
    managedServiceAccount: z.string().nullable().optional(),
    disableOUUpdates: z.boolean().nullable().optional(),
    skipByoMsaPrivilegeCheck: z.boolean().nullable().optional(),
  }),
  /** The build that reads the files, where it is known. */
  build: z.string().nullable().default(null),
  dryRun: z.boolean().default(false),
});

export async function showMany(terminal: Terminal): Promise<ExitCode> {
  const request = await readRequest(terminal, showRequest);
  return answer(terminal, request.paths, async (path) => {
    const file = await findConfigFile(path);
    return { path: file, ...readConnectorConfig(await readConfigFile(file), file) };
  });
}

export async function setMany(terminal: Terminal): Promise<ExitCode> {
  const { paths: asked, change, build, dryRun } = await readRequest(terminal, setRequest);
  return answer(terminal, asked, async (path) => {
    const file = await findConfigFile(path);
    const warnings = doubtsOf(change, build);
    const result = await setConfigFile({ file, change, dryRun, env: terminal.env });
    return { ...changeDocument(result, dryRun), warnings };
  });
}

async function readRequest<Shape extends z.ZodType>(
  terminal: Terminal,
  shape: Shape,
): Promise<z.output<Shape>> {
  let document: unknown;
  try {
    document = JSON.parse(await terminal.readStdin());
  } catch (cause) {
    throw new OdjError('UsageInvalid', { reason: 'stdin is not JSON.' }, { cause });
  }
  const request = shape.safeParse(document);
  if (!request.success) {
    throw new OdjError('UsageInvalid', { reason: z.prettifyError(request.error) }, { cause: request.error });
  }
  return request.data;
}

/** One file that fails does not stop the others. */
async function answer(
  terminal: Terminal,
  asked: readonly string[],
  work: (path: string) => Promise<Record<string, unknown>>,
): Promise<ExitCode> {
  const results: Record<string, unknown>[] = [];
  let exitCode: ExitCode = 0;
  for (const path of asked) {
    try {
      results.push(await work(path));
    } catch (error) {
      if (!isOdjError(error)) {
        throw error;
      }
      const { id, message, remedy, target = path } = error;
      results.push({ path, error: { id, message, remedy, target } });
      exitCode = 2;
    }
  }
  terminal.out(`${asciiJson({ results })}\n`);
  return exitCode;
}
