import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import runtime from '../../manifests/node-runtime.json' with { type: 'json' };
import { fromTar } from './tar.ts';

export type Platform = keyof typeof runtime.packages;

/** Node's own executables come from these npm packages: too large for everybody's `npm ci`. */
export const runtimeVersion = runtime.version;

/** Node for a platform, as its npm package has it. */
export async function nodeFor(root: string, platform: Platform): Promise<Buffer> {
  return memberOf(await packageOf(root, platform), platform, runtime.packages[platform].executable);
}

/** Node's licence, with those of everything in it; only the package for Linux has it, and it is the same for all. */
export async function nodeLicence(root: string): Promise<string> {
  const text = await memberOf(await packageOf(root, 'linux-x64'), 'linux-x64', runtime.licence);
  return text.toString();
}

/** Fetches what pack needs into node_modules/.cache, where the registry can be reached. */
export async function fetchRuntimes(root: string): Promise<void> {
  await packageOf(root, 'linux-x64');
  await packageOf(root, 'win-x64');
}

async function packageOf(root: string, platform: Platform): Promise<Buffer> {
  const { name, integrity } = runtime.packages[platform];
  const folder = join(root, 'node_modules/.cache/odj-connector');
  const file = join(folder, `${name}-${runtime.version}.tgz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined && integrityOf(kept) === integrity) return kept;
  await mkdir(folder, { recursive: true });
  const fetched = await fetchPackage(folder, `${name}@${runtime.version}`);
  try {
    const bytes = await readFile(join(fetched, `${name}-${runtime.version}.tgz`));
    if (integrityOf(bytes) !== integrity) {
      throw new Error(
        `The registry's ${name} ${runtime.version} is not the one that manifests/node-runtime.json names (${integrity}): it was changed there, or on its way. Nothing is made from it.`,
      );
    }
    await rename(join(fetched, `${name}-${runtime.version}.tgz`), file);
    return bytes;
  } finally {
    await rm(fetched, { recursive: true, force: true });
  }
}

/** By npm, so that its registry, proxy and credentials are those of `npm ci`. */
async function fetchPackage(folder: string, wanted: string): Promise<string> {
  const fetched = await mkdtemp(join(folder, 'fetch-'));
  try {
    await promisify(execFile)('npm', ['pack', wanted, '--pack-destination', fetched, '--silent'], {
      // Away from this project's own package.json.
      cwd: fetched,
      shell: process.platform === 'win32',
    });
    return fetched;
  } catch (refused) {
    await rm(fetched, { recursive: true, force: true });
    throw new Error(
      `npm cannot fetch ${wanted}, of which the executables are made. Run "npm run pack -- --fetch" where the npm registry can be reached; it keeps the package in node_modules/.cache.`,
      { cause: refused },
    );
  }
}

async function memberOf(archive: Buffer, platform: Platform, path: string): Promise<Buffer> {
  const member = fromTar(await promisify(gunzip)(archive), path);
  if (member === undefined) {
    throw new Error(`${runtime.packages[platform].name} ${runtime.version} holds no ${path}.`);
  }
  return member;
}

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}
