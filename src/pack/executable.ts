import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { inOrder, type PackedFiles } from './packed-file.ts';
import { withoutSignature } from './portable-executable.ts';
import { nodeFor, runtimeVersion, type Platform } from './runtime.ts';

/**
 * The command line and Node in one executable (Node's "single executable applications"), for a server that has no Node.
 * It depends on nothing but its sources and the version of Node: equal sources give equal bytes.
 *
 * @param bundle `main.cjs` and its chunks
 */
export async function executableOf(root: string, platform: Platform, bundle: PackedFiles): Promise<Buffer> {
  if (process.version !== `v${runtimeVersion}`) {
    throw new Error(
      `The executables hold Node ${runtimeVersion}, and only the same version can make them; this is ${process.version}. Use the project's own: npm ci, then npm run pack.`,
    );
  }
  const scripts = inOrder(bundle).filter(([path]) => path.endsWith('.cjs') && path !== 'odj.cjs');
  // Paths in the configuration become part of the executable: they are relative to this folder.
  const folder = await mkdtemp(join(tmpdir(), 'odj-executable-'));
  try {
    for (const [path, { bytes }] of scripts) await writeFile(join(folder, path), bytes);
    await writeFile(join(folder, 'odj-start.cjs'), start);
    await writeFile(join(folder, 'node'), await unsigned(root, platform), { mode: 0o755 });
    const assets = Object.fromEntries(scripts.map(([path]) => [path, path]));
    await writeFile(join(folder, 'sea.json'), JSON.stringify({ ...configuration, assets }));
    await promisify(execFile)(process.execPath, ['--build-sea', 'sea.json'], { cwd: folder });
    const made = await readFile(join(folder, 'odj'));
    return platform === 'win-x64' ? withoutSignature(made) : made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Microsoft's signature on Node is void once anything is added, and keeps others from signing. */
async function unsigned(root: string, platform: Platform): Promise<Buffer> {
  const node = await nodeFor(root, platform);
  return platform === 'win-x64' ? withoutSignature(node) : node;
}

const configuration = {
  main: 'odj-start.cjs',
  executable: 'node',
  output: 'odj',
  disableExperimentalSEAWarning: true,
  // Neither survives being made on one platform for another.
  useCodeCache: false,
  useSnapshot: false,
};

/** Loads the chunks as they are asked for: compiling all of them would take most of a start. */
const start = `'use strict';
const { getAsset } = require('node:sea');
const { compileFunction } = require('node:vm');
const { dirname, join } = require('node:path');
const folder = dirname(process.execPath);
const loaded = new Map();
function load(name) {
  let module = loaded.get(name);
  if (module === undefined) {
    module = { exports: {} };
    loaded.set(name, module);
    const filename = join(folder, name);
    const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
    const run = compileFunction(getAsset(name, 'utf8'), parameters, { filename });
    run(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename, folder);
  }
  return module.exports;
}
load('main.cjs');
`;
