import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkFolder } from './check.ts';
import { checksumsFile, checksumsOf } from './checksums.ts';
import { pack, packageArchives } from './pack.ts';
import type { PackedFile } from './packed-file.ts';
import { fetchRuntimes } from './runtime.ts';
import { writeFiles } from './write.ts';

const usage = `npm run pack                      builds everything in dist/pack
npm run pack -- --out FOLDER      builds it there; the folder is replaced
npm run pack -- --fetch           only fetches what the executables are made of
npm run pack -- --check FOLDER    compares a signed module's folder with what was built
                --sums FILE       its ${checksumsFile}; default: the one in the folder
                --archive OUT     then makes the nupkg and the zip of it in this folder
`;

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    fetch: { type: 'boolean' },
    check: { type: 'string' },
    sums: { type: 'string' },
    archive: { type: 'string' },
    help: { type: 'boolean' },
  },
});

try {
  if (values.help === true) process.stdout.write(usage);
  else if (values.fetch === true) await fetchRuntimes(root);
  else if (values.check === undefined) await build(values.out ?? join(root, 'dist/pack'));
  else await check(values.check, values.sums ?? join(values.check, checksumsFile), values.archive);
} catch (failed) {
  process.stderr.write(`pack: ${failed instanceof Error ? failed.message : String(failed)}\n`);
  process.exitCode = 2;
}

async function build(out: string): Promise<void> {
  await pack({ root, out, executables: ['win-x64', 'linux-x64'] });
  process.stdout.write(`${(await readdir(out)).toSorted().join('\n')}\n`);
}

async function check(folder: string, sums: string, archive: string | undefined): Promise<void> {
  const { problems, signed, unchanged } = await checkFolder(folder, await readFile(sums, 'utf8'));
  process.stdout.write(signed.map((path) => `signed   ${path}\n`).join(''));
  process.stdout.write(`${signed.length} signed, ${unchanged.length} as built\n`);
  if (problems.length > 0) {
    process.stderr.write(problems.map((problem) => `pack: ${problem}\n`).join(''));
    process.exitCode = 1;
    return;
  }
  if (archive === undefined) return;
  const paths = [...signed, ...unchanged, checksumsFile];
  const module = new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, PackedFile]> => [
        path,
        { bytes: await readFile(join(folder, path)) },
      ]),
    ),
  );
  const archives = new Map(packageArchives(module));
  await mkdir(archive, { recursive: true });
  await writeFiles(archive, archives);
  await writeFile(join(archive, checksumsFile), checksumsOf(archives));
}
