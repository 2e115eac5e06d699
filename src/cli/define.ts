/** How a command of `odj` is described: typed data. Only `main.ts` knows the parser that reads it. */

/**
 * 0 all well or done, 1 findings, 2 could not tell or could not do; main.ts adds 64 for wrong usage. Only `odj dsc` ends
 * with 3, 4 and 6, by the numbers of DSC: no JSON, input that cannot be used, interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 6;

interface OptionBase {
  readonly describe: string;
  /** Options of one group stand together in help. */
  readonly group?: string;
  readonly required?: boolean;
  readonly hidden?: boolean;
}
export interface TextOption extends OptionBase {
  readonly type: 'text';
  readonly choices?: readonly string[];
  readonly default?: string;
}
export interface ListOption extends OptionBase {
  readonly type: 'list';
}
export interface NumberOption extends OptionBase {
  readonly type: 'number';
  readonly default?: number;
}
export interface FlagOption extends OptionBase {
  readonly type: 'flag';
}
export type Option = TextOption | ListOption | NumberOption | FlagOption;
export type OptionSpecs = Readonly<Record<string, Option>>;

type Present<Spec extends Option> = Spec extends { required: true } | { default: unknown } ? true : false;
type ValueOf<Spec extends Option> = Spec extends FlagOption
  ? boolean
  : Spec extends ListOption
    ? readonly string[]
    : Spec extends NumberOption
      ? Present<Spec> extends true
        ? number
        : number | undefined
      : Spec extends { choices: readonly (infer Choice)[] }
        ? Present<Spec> extends true
          ? Choice
          : Choice | undefined
        : Present<Spec> extends true
          ? string
          : string | undefined;

/** Kebab-case option names become camelCase values, as parsers and people expect. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs & string as Camel<Name>]: ValueOf<Specs[Name]>;
};

/** The world as a command sees it; tests pass their own. */
export interface Terminal {
  /** What was asked for: one JSON document with `--json`, else text for people. */
  readonly out: (text: string) => void;
  /** Everything else: progress, warnings, errors. */
  readonly err: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** What `out` writes is seen in colour: a terminal, and nobody who says NO_COLOR. */
  readonly isColoured?: boolean;
  /** Standard input piece by piece, for what may be larger than memory. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
  /** Resolved when what was printed is on its way: who prints much waits for it now and then. */
  readonly drained?: () => Promise<void>;
  /** Asks a person; undefined where nobody can answer. */
  readonly ask: ((question: string, about?: { secret?: boolean }) => Promise<string>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person presses Ctrl+C. */
  readonly signal: AbortSignal;
}

/** A command as the parser sees it, whatever its options are. */
export interface AnyCommand {
  /** `permission grant`: a topic and a verb, or one word. */
  readonly name: string;
  readonly summary: string;
  readonly options: OptionSpecs;
  /** The option that may also be given as the bare word after the command's name; a list, as several words. */
  readonly positional?: string;
  /** Full command lines, each executed by a test. */
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  /** Takes what the parser read by `options`; loads what it needs, so that other commands start fast. */
  run(options: never, terminal: Terminal): Promise<ExitCode>;
}

export interface Command<Specs extends OptionSpecs> extends AnyCommand {
  readonly options: Specs;
  readonly positional?: keyof Specs & string;
  run(options: OptionValues<Specs>, terminal: Terminal): Promise<ExitCode>;
}

export function defineCommand<const Specs extends OptionSpecs>(command: Command<Specs>): Command<Specs> {
  return command;
}

/** One JSON document on stdout. */
export const json = {
  json: { type: 'flag', describe: 'Print one JSON document on stdout' },
} as const satisfies OptionSpecs;
