import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import manifest from '../../manifests/module.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { bundleCommandLine, noticesFile, type Bundle } from './bundle.ts';
import { checksumsFile, checksumsOf } from './checksums.ts';
import { executableOf } from './executable.ts';
import { moduleFiles } from './module.ts';
import { npmFiles } from './npm.ts';
import { nugetPackage } from './nupkg.ts';
import { textFile, within, type PackedFile, type PackedFiles } from './packed-file.ts';
import { nodeLicence, runtimeVersion, type Platform } from './runtime.ts';
import { billOfMaterials } from './sbom.ts';
import { tarOf } from './tar.ts';
import { writeFiles } from './write.ts';
import { zipOf } from './zip.ts';

const { version } = packageJson;

export interface PackOptions {
  /** The repository. */
  readonly root: string;
  /** What comes out replaces this folder. */
  readonly out: string;
  /** The platforms whose executables are made; the archive for Linux is made with its executable only. */
  readonly executables: readonly Platform[];
}

/** Everything that users install, unsigned: `OdjConnector/<version>/` and the archives made of it. */
export async function pack({ root, out, executables }: PackOptions): Promise<void> {
  const bundle = await bundleCommandLine(root);
  const module = await moduleFiles(root);
  const windows = executables.includes('win-x64')
    ? await executableOf(root, 'win-x64', bundle.files)
    : undefined;
  const shipped = await whole(root, bundle, windows !== undefined, [
    ...module,
    ...within('bin', scriptsOf(bundle)),
    ...(windows === undefined ? [] : [['bin/odj.exe', { bytes: windows }] as const]),
  ]);
  await rm(out, { recursive: true, force: true });
  await writeFiles(join(out, manifest.name, version), shipped);
  const archives = new Map(packageArchives(shipped));
  if (executables.includes('linux-x64')) {
    archives.set(`odj-${version}-linux-x64.tar.gz`, await linuxArchive(root, bundle, module));
  }
  const forNpm = await whole(root, bundle, false, [
    ...npmFiles,
    ...scriptsOf(bundle),
    ...within('ps-module', module),
  ]);
  archives.set(`${packageJson.name}-${version}.tgz`, { bytes: await npmPackage(forNpm) });
  await writeFiles(out, archives);
  await writeFile(join(out, checksumsFile), checksumsOf(archives));
}

/** The two forms in which the module's folder travels: for package managers, and for servers without any. */
export function packageArchives(module: PackedFiles): [name: string, file: PackedFile][] {
  return [
    [`${manifest.name}.${version}.nupkg`, { bytes: zipOf(nugetPackage(version, module)) }],
    [`${manifest.name}-${version}.zip`, { bytes: zipOf(within(`${manifest.name}/${version}`, module)) }],
  ];
}

/** With the licences, the bill of materials, and the sums of it all. */
async function whole(
  root: string,
  bundle: Bundle,
  withNode: boolean,
  files: Iterable<readonly [path: string, file: PackedFile]>,
): Promise<Map<string, PackedFile>> {
  const notices = Buffer.from(bundle.files.get(noticesFile)?.bytes ?? []).toString();
  const node = `\n${'-'.repeat(80)}\n\nThe executable holds Node.js ${runtimeVersion}.\n\n`;
  const all = new Map([
    ...files,
    ['LICENSE', { bytes: await readFile(join(root, 'LICENSE')) }],
    [noticesFile, textFile(withNode ? notices + node + (await nodeLicence(root)) : notices)],
    [
      'sbom.cdx.json',
      textFile(billOfMaterials(version, bundle.packages, withNode ? runtimeVersion : undefined)),
    ],
  ]);
  return all.set(checksumsFile, textFile(checksumsOf(all)));
}

function scriptsOf({ files }: Bundle): Map<string, PackedFile> {
  return new Map([...files].filter(([path]) => path !== noticesFile));
}

/** The program, and the module for a PowerShell on Linux. */
async function linuxArchive(root: string, bundle: Bundle, module: PackedFiles): Promise<PackedFile> {
  const program = await executableOf(root, 'linux-x64', bundle.files);
  const files = await whole(root, bundle, true, [
    ['odj', { bytes: program, executable: true }],
    ...within('ps-module', module),
  ]);
  return { bytes: await promisify(gzip)(tarOf(within(`odj-${version}`, files))) };
}

/** By npm itself, which decides what a package of its own is. */
async function npmPackage(files: PackedFiles): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-npm-'));
  try {
    const prepared = join(folder, 'package');
    await mkdir(prepared);
    await writeFiles(prepared, files);
    await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: prepared,
      shell: process.platform === 'win32',
    });
    return await readFile(join(folder, `${packageJson.name}-${version}.tgz`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
