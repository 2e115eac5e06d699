import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { connectorConfigText } from './merge.ts';

/** A unified difference as `diff -u` prints it, with three lines of context; empty where the texts are equal. */
export function unifiedDifference(before: string, after: string, file: string): string {
  return before === after
    ? ''
    : createTwoFilesPatch(file, file, before, after, 'before', 'after', {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
}

/**
 * The same for two versions of a config file, shown as text whatever their encoding.
 *
 * @throws OdjError ConfigMalformed, ConfigUnsupported where one of them is no text
 */
export function differenceOf(before: Uint8Array, after: Uint8Array, file: string): string {
  return unifiedDifference(connectorConfigText(before, file), connectorConfigText(after, file), file);
}
