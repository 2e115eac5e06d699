/** Calls a resource as `dsc` 3.2 does: what it runs, gives and expects is taken from the manifest alone. */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');

// The manifest as dsc-lib/src/dscresources/resource_manifest.rs of PowerShell/DSC 3.2 reads it; unknown keys are refused there too.
const text = z.string().min(1);
const stringArgument = z.string();
const getMethod = z.strictObject({
  executable: text,
  args: z.array(
    z.union([stringArgument, z.strictObject({ jsonInputArg: text, mandatory: z.boolean().optional() })]),
  ),
  input: z.enum(['stdin', 'env']),
});
const returned = z.enum(['state', 'stateAndDiff']);
const setArguments = z.array(z.union([stringArgument, z.strictObject({ whatIfArg: text })]));
const schema = z.strictObject({ embedded: z.record(z.string(), z.unknown()) });
const manifestShape = z.strictObject({
  $schema: z.literal('https://aka.ms/dsc/schemas/v3/bundled/resource/manifest.json'),
  type: z.string().regex(/^\w+(\.\w+){0,2}\/\w+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  description: text,
  tags: z.array(z.string().regex(/^\w+$/)),
  get: getMethod,
  set: getMethod.extend({
    args: setArguments,
    implementsPretest: z.boolean(),
    handlesExist: z.boolean(),
    return: returned,
    whatIfReturns: returned,
  }),
  test: getMethod.extend({ return: returned }),
  delete: getMethod.extend({ args: setArguments }),
  export: getMethod.extend({ schema }).optional(),
  exitCodes: z.record(z.string().regex(/^-?\d+$/), text),
  schema,
});
export type Manifest = z.infer<typeof manifestShape>;
type Method = Manifest['get'] | Manifest['delete'];

const object = z.record(z.string(), z.unknown());
const names = z.array(z.string());
type State = Readonly<Record<string, unknown>>;

export interface Driver {
  readonly manifest: Manifest;
  get(instance: unknown): Promise<State>;
  test(instance: unknown): Promise<{ actual: State; inDesiredState: boolean; differing: readonly string[] }>;
  set(
    instance: unknown,
    about?: { whatIf: boolean },
  ): Promise<{ before: State; after: State; changed: readonly string[] }>;
  delete(instance: unknown, about?: { whatIf: boolean }): Promise<string>;
  export(filter?: unknown): Promise<readonly State[]>;
}

/** What dsc tells where a resource fails: the code's text in the manifest, and the errors that were traced. */
export class ResourceFailed extends Error {
  override readonly name = 'ResourceFailed';
  readonly exitCode: number;
  readonly traced: readonly string[];

  constructor(exitCode: number, meaning: string, traced: readonly string[]) {
    super(meaning);
    this.exitCode = exitCode;
    this.traced = traced;
  }
}

/**
 * @param topic of the manifest's file
 * @param env as the administrator has it who runs dsc
 */
export async function openDriver(topic: string, env: Readonly<Record<string, string>>): Promise<Driver> {
  const file = join(root, `ps-module/bin/odjconnector.${topic}.dsc.resource.json`);
  const manifest = manifestShape.parse(JSON.parse(await readFile(file, 'utf8')));
  const run = await runner(manifest, dirname(file), env);
  const check = checker(manifest.schema.embedded);

  const get = async (instance: unknown): Promise<State> => {
    check(instance);
    const [line] = await run(manifest.get, instance, false);
    return check(JSON.parse(line ?? ''));
  };
  return {
    manifest,
    get,
    test: async (instance) => {
      check(instance);
      const [line, difference] = await run(manifest.test, instance, false);
      const actual = check(JSON.parse(line ?? ''));
      const differing = names.parse(JSON.parse(difference ?? ''));
      return { actual, inDesiredState: z.boolean().parse(actual['_inDesiredState']), differing };
    },
    set: async (instance, { whatIf } = { whatIf: false }) => {
      check(instance);
      const before = await get(instance);
      const [line, difference] = await run(manifest.set, instance, whatIf);
      return {
        before,
        after: check(JSON.parse(line ?? '')),
        changed: names.parse(JSON.parse(difference ?? '')),
      };
    },
    delete: async (instance, { whatIf } = { whatIf: false }) => {
      check(instance);
      return (await run(manifest.delete, instance, whatIf)).join('\n');
    },
    export: async (filter) => {
      if (manifest.export === undefined) {
        throw new Error('The manifest has no export.');
      }
      if (filter !== undefined) {
        checker(manifest.export.schema.embedded)(filter);
      }
      return (await run(manifest.export, filter, false)).map((line) => check(JSON.parse(line)));
    },
  };
}

/** dsc checks what it gives and what it gets against the schema of the resource. */
function checker(embedded: object): (instance: unknown) => State {
  const validate = new Ajv2020({ strict: false }).compile(embedded);
  return (instance) => {
    if (!validate(instance)) {
      throw new Error(
        `Against the schema: ${JSON.stringify(validate.errors)} in ${JSON.stringify(instance)}`,
      );
    }
    return object.parse(instance);
  };
}

/** `odj` on PATH is the one from the sources; the working directory is the manifest's folder. */
async function runner(
  { exitCodes }: Manifest,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<(method: Method, instance: unknown, whatIf: boolean) => Promise<readonly string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-path-'));
  const program = join(folder, 'odj');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'src/cli/main.ts')}" "$@"\n`);
  await chmod(program, 0o755);
  const path = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  return async (method, instance, whatIf) => {
    const words = method.args.flatMap((argument) => {
      if (typeof argument === 'string') return [argument];
      if ('whatIfArg' in argument) return whatIf ? [argument.whatIfArg] : [];
      return [argument.jsonInputArg, JSON.stringify(instance)];
    });
    const input = instance === undefined ? undefined : JSON.stringify(instance);
    const { exitCode, out, err } = await ended(method.executable, words, { cwd, path, env, input });
    const lines = (written: string): string[] => written.split('\n').filter((line) => line !== '');
    const traced = lines(err).map((line) => JSON.stringify(object.parse(JSON.parse(line))));
    if (exitCode !== 0) {
      throw new ResourceFailed(exitCode, exitCodes[String(exitCode)] ?? 'no meaning', traced);
    }
    return lines(out);
  };
}

function ended(
  executable: string,
  words: readonly string[],
  about: { cwd: string; path: string; env: Readonly<Record<string, string>>; input: string | undefined },
): Promise<{ exitCode: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, words, {
      cwd: about.cwd,
      env: { ...process.env, ...about.env, PATH: about.path },
      stdio: [about.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ exitCode: code ?? -1, out, err });
    });
    child.stdin?.end(about.input);
  });
}
