import { stripVTControlCharacters } from 'node:util';

/**
 * Columns that a text takes on a terminal. Stands in for the `string-width` package in the bundle: help is ASCII, and
 * its emoji tables cost more than all the rest of a start.
 */
export default function asciiWidth(text: string): number {
  return stripVTControlCharacters(text).length;
}
