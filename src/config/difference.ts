import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { connectorConfigText } from './merge.ts';

/**
 * Two versions of a config file as `diff -u` shows them, as text whatever their encoding; empty where the texts are
 * equal.
 *
 * @throws OdjError ConfigMalformed, ConfigUnsupported where one of them is no text
 */
export function differenceOf(before: Uint8Array, after: Uint8Array, file: string): string {
  const [old, current] = [connectorConfigText(before, file), connectorConfigText(after, file)];
  return old === current
    ? ''
    : createTwoFilesPatch(file, file, old, current, 'before', 'after', {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
}
