import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { odj } from '../cli/odj.ts';
import { readJournal } from '../../src/plan/journal.ts';

async function journalOf(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'odj-journal-')), 'apply.journal.jsonl');
  await writeFile(file, text);
  return file;
}

it.each(['', '{"type":"header","format":1,"ti'])(
  'has nothing to take back where the apply was killed before its first line was whole: "%s"',
  async (text) => {
    const file = await journalOf(text);
    expect(await readJournal(file)).toBeNull();
    const { exitCode, out } = await odj(['undo', '--journal', file, '--yes']);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'Nothing is left to take back.\n' });
  },
);

it('is refused where its first line is another', async () => {
  const file = await journalOf('{"type":"end","step":"account:SRV1"}\n');
  await expect(readJournal(file)).rejects.toMatchObject({ id: 'JournalInvalid' });
});
