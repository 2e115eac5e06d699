import { OdjError } from '../errors.ts';

type RefusalId =
  'ConfigMalformed' | 'ConfigUnsupported' | 'ConfigDuplicate' | 'ConfigValueInvalid' | 'ConfigProxyInvalid';

/** Where a text comes from, so that a refusal can name it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Says what is wrong at an offset (UTF-16 code units) of the file; lines and columns count from 1. */
export function refusal(
  id: RefusalId,
  source: Source,
  offset: number,
  reason: string,
  cause?: unknown,
): OdjError<RefusalId> {
  const before = source.text.slice(0, offset).split(/\r\n|\n|\r/);
  const line = String(before.length);
  const column = String((before.at(-1)?.length ?? 0) + 1);
  return new OdjError(id, { file: source.file, line, column, reason }, { target: source.file, cause });
}
