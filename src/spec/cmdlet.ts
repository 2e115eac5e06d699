import type { ErrorId } from './errors.ts';
import type { OutputName } from './outputs.ts';

/**
 * PowerShell types of parameters. Over JSON they travel as: text, list of texts, boolean (`switch`, `bool`), number
 * (`int`), text `1.2.3.4` (`version`), text in ISO 8601 (`datetime`), text (`securestring`), `{ userName, password }` (`pscredential`).
 */
export type ParameterType =
  | 'string'
  | 'string[]'
  | 'object[]'
  | 'switch'
  | 'bool'
  | 'int'
  | 'version'
  | 'datetime'
  | 'securestring'
  | 'pscredential';

export interface Parameter {
  readonly type: ParameterType;
  /** For administrators who know the directory; whole sentences. */
  readonly help: string;
  /** In each set it belongs to. */
  readonly mandatory?: true;
  readonly position?: number;
  /** Bound from the objects of the pipeline: their property of this name, or also the object itself. */
  readonly pipeline?: 'propertyName' | 'both';
  readonly aliases?: readonly string[];
  /** The parameter sets it belongs to; all of them when absent. */
  readonly sets?: readonly string[];
  /** The only values allowed; PowerShell completes them. */
  readonly choices?: readonly string[];
  /** Inclusive bounds of a number. */
  readonly range?: readonly [minimum: number, maximum: number];
  /** An empty list or text means something; else it is refused. */
  readonly allowEmpty?: true;
  readonly default?: string | number | boolean | readonly string[];
}

export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * How the public cmdlet calls its private function.
 * - `each`: once per object of the pipeline.
 * - `directory`: as `each`, with one connection to one domain controller for the whole pipeline.
 * - `collect`: once, at the end, with everything the pipeline brought.
 */
export type Lifecycle = 'each' | 'directory' | 'collect';

export interface Example {
  /** A whole command line that works in the lab. */
  readonly command: string;
  readonly does: string;
}

export interface Cmdlet {
  /** Verb-Noun. */
  readonly name: `${string}-${string}`;
  readonly synopsis: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly lifecycle: Lifecycle;
  /**
   * Its private function writes its output with $Cmdlet.WriteObject: the shell calls it as the script block that it is,
   * in a third of the time that a command takes, so it is for what a pipeline brings by the thousand.
   */
  readonly writesItself?: true;
  /** Looks again, before a `directory` run ends, at the permissions it wrote (RepeatOdjChange). */
  readonly looksAgain?: true;
  /** In the order in which help and syntax show them. */
  readonly parameters: Parameters;
  /** The first is the default; none where the parameters all go together. */
  readonly parameterSets?: readonly string[];
  /** Asks before it changes something: -WhatIf and -Confirm, with this impact. */
  readonly confirmImpact?: 'Low' | 'Medium' | 'High';
  /** What it writes to the pipeline; absent when nothing. */
  readonly output?: OutputName;
  /** With this switch it writes one boolean instead. */
  readonly booleanWith?: string;
  readonly errors: readonly ErrorId[];
  readonly examples: readonly Example[];
  /** Microsoft's pages that the behaviour follows. */
  readonly links: readonly string[];
}

/** Keeps the literal types, so that `invoke()` knows each cmdlet's parameters and output. */
export function defineCmdlet<const Spec extends Cmdlet>(spec: Spec): Spec {
  return spec;
}
