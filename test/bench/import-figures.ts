import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleFiles } from '../../src/pack/module.ts';
import { writeFiles } from '../../src/pack/write.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { median, print } from './compare.ts';

/** Importing the packed module, and the source tree's, against an empty module with as many functions: each in a new engine. */
const root = join(import.meta.dirname, '../..');
const rounds = 11;

const folder = await mkdtemp(join(tmpdir(), 'odj-import-'));
try {
  const files = await moduleFiles(root);
  await writeFiles(join(folder, 'OdjConnector'), files);
  const scripts = ['OdjConnector.psm1', 'OdjConnector.Private.ps1'].map((path) =>
    Buffer.from(files.get(path)?.bytes ?? []).toString(),
  );
  const functions = scripts.flatMap((text) => text.match(/(?<=^function (?:script:)?)[\w-]+/gm) ?? []);
  const names = [...new Set(functions)];
  await writeEmptyModule(join(folder, 'Empty'), names);
  const modules = {
    empty: join(folder, 'Empty/Empty.psd1'),
    packed: join(folder, 'OdjConnector/OdjConnector.psd1'),
    source: join(root, 'ps-module/OdjConnector.psd1'),
  };
  print(`Import-Module in a new engine, ${names.length} functions, ${rounds} rounds in turn, medians`);
  const times = { empty: [] as number[], packed: [] as number[], source: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    for (const name of ['empty', 'packed', 'source'] as const) {
      const time = await importTime(modules[name]);
      // The first round warms the disk's caches.
      if (round >= 0) times[name].push(time);
    }
  }
  for (const [name, limit] of [
    ['packed', 'at most 2.00'],
    ['source', 'no limit'],
  ] as const) {
    const ratio = median(times[name].map((time, index) => time / (times.empty[index] ?? Number.NaN)));
    const figures = `${median(times[name]).toFixed(0)} ms against ${median(times.empty).toFixed(0)} ms`;
    print(`${`import, ${name}`.padEnd(24)} ${ratio.toFixed(2)} times (${limit}): ${figures}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeEmptyModule(place: string, names: readonly string[]): Promise<void> {
  const exported = `@(${cmdlets.map(({ name }) => `'${name}'`).join(', ')})`;
  await mkdir(place);
  await writeFile(
    join(place, 'Empty.psm1'),
    `${names.map((name) => `function ${name} {\n}\n`).join('')}Export-ModuleMember -Function ${exported}\n`,
  );
  await writeFile(
    join(place, 'Empty.psd1'),
    `@{ RootModule = 'Empty.psm1'; ModuleVersion = '1.0'; FunctionsToExport = ${exported}; CmdletsToExport = @(); VariablesToExport = @(); AliasesToExport = @() }\n`,
  );
}

async function importTime(module: string): Promise<number> {
  const { stdout } = await runPowerShell(`
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    Import-Module '${module}'
    [Console]::Out.WriteLine($watch.ElapsedTicks / [System.Diagnostics.Stopwatch]::Frequency * 1000)`);
  return Number(stdout);
}
