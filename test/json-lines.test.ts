import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JsonLinesFile, readJsonLines } from '../src/json-lines.ts';

const folder = await mkdtemp(join(tmpdir(), 'odj-json-lines-test-'));
let files = 0;
const newFile = (): string => join(folder, `${++files}.jsonl`);

async function append(file: string, ...documents: unknown[]): Promise<void> {
  const lines = await JsonLinesFile.open(file);
  await Promise.all(documents.map((document) => lines.append(document)));
  await lines.close();
}

describe('a file of JSON lines', () => {
  it('holds one document a line in ASCII, in the order in which they were appended', async () => {
    const file = newFile();
    await append(file, { name: 'Geräte Köln 😀' }, { name: 'b' });
    await append(file, { name: 'c' });
    expect(await readFile(file, 'utf8')).toBe(
      '{"name":"Ger\\u00e4te K\\u00f6ln \\ud83d\\ude00"}\n{"name":"b"}\n{"name":"c"}\n',
    );
    expect((await readJsonLines(file))[0]).toEqual({ number: 1, document: { name: 'Geräte Köln 😀' } });
  });

  it('is readable by its owner only', async () => {
    const file = newFile();
    await append(file, {});
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('leaves out a last line that was cut off, and drops it before it goes on', async () => {
    const file = newFile();
    await writeFile(file, '{"a":1}\n{"a":2');
    expect(await readJsonLines(file)).toEqual([{ number: 1, document: { a: 1 } }]);
    await append(file, { a: 3 });
    expect(await readFile(file, 'utf8')).toBe('{"a":1}\n{"a":3}\n');
  });

  it('tells a broken line in the middle', async () => {
    const file = newFile();
    await writeFile(file, '{"a":1}\nbroken\n{"a":2}\n');
    expect(await readJsonLines(file)).toEqual([
      { number: 1, document: { a: 1 } },
      { number: 2, document: undefined },
      { number: 3, document: { a: 2 } },
    ]);
  });

  it('says which file cannot be read or written', async () => {
    const missing = join(folder, 'missing.jsonl');
    await expect(readJsonLines(missing)).rejects.toMatchObject({ id: 'FileUnreadable', target: missing });
    await expect(JsonLinesFile.open(folder)).rejects.toMatchObject({ id: 'FileUnwritable', target: folder });
  });
});
