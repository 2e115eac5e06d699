import * as z from 'zod';
import { FilledTexts, OdjError } from '../errors.ts';
import { errors, type ErrorId } from '../spec/errors.ts';
import type { Cmdlet } from '../spec/cmdlet.ts';
import { cmdlets, type CmdletName, type OutputOf, type ParametersOf } from '../spec/index.ts';
import { outputSchema } from './output-schema.ts';
import type { PowerShellSession, RequestAbout } from './session.ts';

export interface Invocation<Output> {
  readonly output: readonly Output[];
  readonly warnings: readonly string[];
  /** In the order in which they were raised; one that ended the cmdlet is the last. */
  readonly errors: readonly OdjError[];
}

export interface InvokeAbout {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMilliseconds?: number;
}

/** Granting on a thousand OUs takes seconds; what takes longer than this hangs. */
export const defaultTimeoutMilliseconds = 900_000;

const failureSchema = z.object({
  id: z.string(),
  message: z.string(),
  remedy: z.string(),
  category: z.string(),
  target: z.string().nullable(),
});
type Failure = z.infer<typeof failureSchema>;

const replySchema = z.object({
  output: z.array(z.unknown()),
  warnings: z.array(z.string()),
  errors: z.array(failureSchema),
});

const recordSchema = z.union([
  z.object({ output: z.unknown().refine((object) => object !== undefined) }),
  z.object({ warning: z.string() }),
  z.object({ error: failureSchema }),
]);

/**
 * Runs one cmdlet. Nobody is asked to confirm; `whatIf: true` changes nothing.
 *
 * @throws OdjError PowerShellReplyInvalid and what the session raises; the cmdlet's own errors are in the result
 */
export async function invoke<Name extends CmdletName>(
  session: PowerShellSession,
  cmdlet: Name,
  parameters: ParametersOf<Name>,
  about: InvokeAbout = {},
): Promise<Invocation<OutputOf<Name>>> {
  return invokeCommand(session, cmdlet, parameters, schemaOf(cmdlet), about);
}

/** What a cmdlet wrote or said, as it came. */
export type Streamed<Output> =
  { readonly output: Output } | { readonly warning: string } | { readonly error: OdjError };

/**
 * Runs one cmdlet and gives what it writes as it comes; PowerShell waits while it is not taken.
 *
 * @throws OdjError PowerShellReplyInvalid and what the session raises
 */
export async function* invokeStream<Name extends CmdletName>(
  session: PowerShellSession,
  cmdlet: Name,
  parameters: ParametersOf<Name>,
  about: InvokeAbout = {},
): AsyncGenerator<Streamed<OutputOf<Name>>, void, undefined> {
  const schema = schemaOf(cmdlet);
  const request = { cmdlet, parameters: marked(parameters), stream: true };
  let answer: string | undefined;
  for await (const json of session.stream(request, aboutRequest(cmdlet, about))) {
    if (answer !== undefined) {
      yield recordOf(cmdlet, answer, schema);
    }
    answer = json;
  }
  const { errors: ending } = read(cmdlet, answer ?? '', replySchema);
  for (const failure of ending) {
    yield { error: errorOf(cmdlet, failure) };
  }
}

function recordOf<Output>(cmdlet: string, json: string, schema: z.ZodType<Output>): Streamed<Output> {
  const record = read(cmdlet, json, recordSchema);
  if ('warning' in record) {
    return record;
  }
  return 'error' in record
    ? { error: errorOf(cmdlet, record.error) }
    : { output: parsed(cmdlet, record.output, schema) };
}

function aboutRequest(cmdlet: string, about: InvokeAbout): RequestAbout {
  const { signal, timeoutMilliseconds = defaultTimeoutMilliseconds } = about;
  return { cmdlet, signal, timeoutMilliseconds };
}

/** Runs a function of the module that is no cmdlet. */
export async function invokeCommand<Output>(
  session: PowerShellSession,
  command: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: z.ZodType<Output>,
  about: InvokeAbout = {},
): Promise<Invocation<Output>> {
  const answer = await session.request(
    { cmdlet: command, parameters: marked(parameters) },
    aboutRequest(command, about),
  );
  const reply = read(command, answer, replySchema);
  return {
    output: reply.output.map((object) => parsed(command, object, schema)),
    warnings: reply.warnings,
    errors: reply.errors.map((failure) => errorOf(command, failure)),
  };
}

function schemaOf<Name extends CmdletName>(cmdlet: Name): z.ZodType<OutputOf<Name>> {
  const specs: readonly Cmdlet[] = cmdlets;
  const spec = specs.find(({ name }) => name === cmdlet);
  const object = spec?.output === undefined ? z.never() : outputSchema(spec.output);
  const schema = spec?.booleanWith === undefined ? object : z.union([object, z.boolean()]);
  return schema.pipe(z.custom<OutputOf<Name>>());
}

/**
 * Every text gets a leading `=`: ConvertFrom-Json of PowerShell 7 makes times of texts that look like times, of
 * passwords too.
 */
function marked(value: unknown): unknown {
  if (typeof value === 'string') {
    return `=${value}`;
  }
  if (Array.isArray(value)) {
    return value.map(marked);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([name, inner]) => [name, marked(inner)]),
      )
    : value;
}

function read<Reply>(cmdlet: string, json: string, schema: z.ZodType<Reply>): Reply {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (cause) {
    throw new OdjError('PowerShellReplyInvalid', { cmdlet, reason: 'it is no JSON.' }, { cause });
  }
  return parsed(cmdlet, document, schema);
}

function parsed<Reply>(cmdlet: string, document: unknown, schema: z.ZodType<Reply>): Reply {
  const result = schema.safeParse(document);
  if (!result.success) {
    throw new OdjError('PowerShellReplyInvalid', { cmdlet, reason: z.prettifyError(result.error) });
  }
  return result.data;
}

function errorOf(cmdlet: string, { id, message, remedy, target }: Failure): OdjError {
  const about = target === null ? {} : { target };
  return isErrorId(id)
    ? new OdjError(id, new FilledTexts(message, remedy), about)
    : new OdjError('Unexpected', { cmdlet, reason: `${message} (${id})` }, about);
}

function isErrorId(id: string): id is ErrorId {
  return Object.hasOwn(errors, id);
}
