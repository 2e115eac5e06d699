import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errors } from '../src/spec/errors.ts';
import { OdjError } from '../src/errors.ts';

it('declares every error once, so that no topic hides the error of another', async () => {
  const folder = join(import.meta.dirname, '../src/spec/errors');
  const declared: string[] = [];
  for (const file of readdirSync(folder)) {
    const topic = (await import(join(folder, file))) as Readonly<Record<string, unknown>>;
    for (const exported of Object.values(topic)) {
      declared.push(...(typeof exported === 'object' ? Object.keys(exported ?? {}) : []));
    }
  }
  expect(declared.sort()).toEqual(Object.keys(errors).sort());
});

it('fills the values into message and remedy', () => {
  const error = new OdjError('FileUnreadable', { file: 'a {b} $& c', reason: 'gone.' }, { target: 'a' });
  expect(error).toMatchObject({
    id: 'FileUnreadable',
    target: 'a',
    message: 'Cannot read a {b} $& c: gone.',
  });
});
