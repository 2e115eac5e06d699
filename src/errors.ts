import { errors, type ErrorId } from './spec/errors.ts';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values that the texts of an error ask for. */
export type ErrorValues<Id extends ErrorId> = Record<
  Placeholders<(typeof errors)[Id]['message'] | (typeof errors)[Id]['remedy']>,
  string
>;

/** The texts of an error that the other half raised, its values in place already. */
export class FilledTexts {
  readonly message: string;
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    this.message = message;
    this.remedy = remedy;
  }
}

/**
 * The only error this product raises on purpose: an id from `spec/errors.ts`, what it is about, and the cause.
 * `message` says what was attempted, on what and why it failed; `remedy` what to do next.
 */
export class OdjError<Id extends ErrorId = ErrorId> extends Error {
  override readonly name = 'OdjError';
  readonly id: Id;
  readonly remedy: string;
  /** The DN, file or URL that the error is about. */
  readonly target: string | undefined;

  constructor(
    id: Id,
    values: ErrorValues<Id> | FilledTexts,
    about: { target?: string; cause?: unknown } = {},
  ) {
    const { message, remedy } =
      values instanceof FilledTexts
        ? values
        : { message: fill(errors[id].message, values), remedy: fill(errors[id].remedy, values) };
    super(message, about.cause === undefined ? {} : { cause: about.cause });
    this.id = id;
    this.remedy = remedy;
    this.target = about.target;
  }
}

/** `instanceof` alone forgets which ids there are. */
export function isOdjError(thrown: unknown): thrown is OdjError {
  return thrown instanceof OdjError;
}

/** The text of anything that was thrown, without its stack. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
