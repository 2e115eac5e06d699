import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { errors } from '../../src/spec/errors.ts';

const folder = join(import.meta.dirname, '../../src/spec/errors');
const moduleSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

describe('errors', () => {
  it('are each declared in one topic only, and every topic is taken', async () => {
    const files = (await readdir(folder)).filter((file) => file !== 'declare.ts');
    const topics = await Promise.all(
      files.map(async (file) => moduleSchema.parse(await import(join(folder, file)))),
    );
    const ids = topics.flatMap((topic) => Object.values(topic)).flatMap((topic) => Object.keys(topic));
    expect(ids.toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  it('say in whole sentences what failed and what to do', () => {
    for (const [id, { message, remedy }] of Object.entries(errors)) {
      expect(message, id).toMatch(/^["{A-Z].*[.:}]$/s);
      expect(remedy, id).toMatch(/^[{A-Z].*[.}]$/s);
    }
  });
});
