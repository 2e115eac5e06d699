import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedFolders } from '../../src/generate/files.ts';
import { filesBelow } from '../../src/generate/tree.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
const program = join(repository, 'src/generate/main.ts');

/** Generated files in folders that hold others too. */
const generatedElsewhere = ['manifests/facts.schema.json', 'src/findings/all-rules.ts'];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'odj-generate-'));
  await cp(join(repository, 'ps-module'), join(root, 'ps-module'), { recursive: true });
  for (const part of ['docs/reference', 'src/findings/rules', ...generatedElsewhere]) {
    await cp(join(repository, part), join(root, part), { recursive: true });
  }
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function generate(...options: string[]): Promise<{ lines: string[]; code: number }> {
  const finished = await run(process.execPath, [program, '--root', root, ...options]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (failure: unknown) => {
      if (failure instanceof Error && 'stdout' in failure && 'code' in failure)
        return { stdout: String(failure.stdout), code: Number(failure.code) };
      throw failure;
    },
  );
  return { lines: finished.stdout.split('\n').filter(Boolean), code: finished.code };
}

describe('npm run generate', () => {
  it('finds nothing to change in what is committed', async () => {
    expect(await generate('--check')).toEqual({ lines: [], code: 0 });
  });

  it('gives the same tree again after every generated file was deleted', async () => {
    for (const folder of generatedFolders) await rm(join(root, folder), { recursive: true });
    for (const name of ['psd1', 'psm1', 'Format.ps1xml'])
      await rm(join(root, `ps-module/OdjConnector.${name}`));
    for (const path of generatedElsewhere) await rm(join(root, path));
    expect((await generate()).code).toBe(0);
    expect(await generate('--check')).toEqual({ lines: [], code: 0 });
    expect(await filesBelow(root, '.')).toEqual([
      ...(await filesBelow(repository, 'docs/reference')),
      'manifests/facts.schema.json',
      ...(await filesBelow(repository, 'ps-module')),
      'src/findings/all-rules.ts',
      ...(await filesBelow(repository, 'src/findings/rules')),
    ]);
  });

  it('tells with --check what differs, and writes nothing', async () => {
    await writeFile(join(root, 'ps-module/Public/New-OdjMsa.ps1'), 'changed');
    await rm(join(root, 'ps-module/Data/errors.psd1'));
    await writeFile(join(root, 'docs/reference/Old-Cmdlet.md'), 'left over');
    const told = [
      'changed ps-module/Public/New-OdjMsa.ps1',
      'missing ps-module/Data/errors.psd1',
      'orphan docs/reference/Old-Cmdlet.md',
    ];
    expect(await generate('--check')).toEqual({ lines: told, code: 1 });
    expect(await generate('--check')).toEqual({ lines: told, code: 1 });
    expect(await generate()).toEqual({ lines: told, code: 0 });
    expect(await generate('--check')).toEqual({ lines: [], code: 0 });
  });

  it('leaves files alone that are already right', async () => {
    const file = join(root, 'ps-module/Public/New-OdjMsa.ps1');
    const before = await stat(file);
    await generate();
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  it('lists a new private function in the root module', async () => {
    await mkdir(join(root, 'ps-module/Private/Support'), { recursive: true });
    await writeFile(join(root, "ps-module/Private/Support/It's.ps1"), '');
    await generate();
    expect(await readFile(join(root, 'ps-module/OdjConnector.psm1'), 'utf8')).toContain(
      "'Private/Support/It''s.ps1'",
    );
  });

  it('refuses two private functions of one name, of which the second would replace the first', async () => {
    await mkdir(join(root, 'ps-module/Private/Resources'), { recursive: true });
    await writeFile(join(root, 'ps-module/Private/Resources/getOdjMsa.ps1'), '');
    const before = await readFile(join(root, 'ps-module/OdjConnector.psm1'), 'utf8');
    expect((await generate()).code).toBe(1);
    expect(await readFile(join(root, 'ps-module/OdjConnector.psm1'), 'utf8')).toBe(before);
  });
});
