/** Programs of the tests that are written in C#, built when they are first needed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Path of the program of a folder with a C# project, built when it is missing or older than its sources. Its folder
 * `bin` holds a folder for each state of the sources, so that a build never changes files under a running program.
 */
export function builtProgram(folder: string, name: string): string {
  const executableName = process.platform === 'win32' ? `${name}.exe` : name;
  const built = join(folder, 'bin', sourcesHash(folder));
  if (!existsSync(built)) {
    build(folder, built, executableName);
  }
  return join(built, executableName);
}

function sourcesHash(folder: string): string {
  const hash = createHash('sha256');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(cs|csproj)$/.test(path) && !/^(bin|obj)\b/.test(path))
    .sort();
  for (const source of sources) {
    hash
      .update(source)
      .update('\0')
      .update(readFileSync(join(folder, source)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** One build at a time, since test files run in processes of their own; two at once would only be slower. */
function build(folder: string, built: string, executableName: string): void {
  const lock = join(folder, 'bin', 'lock');
  acquire(lock);
  try {
    if (!existsSync(built)) {
      publish(folder, built, executableName);
    }
  } finally {
    rmSync(lock, { force: true });
  }
}

function publish(folder: string, built: string, executableName: string): void {
  const artifacts = mkdtempSync(join(tmpdir(), 'odj-build-'));
  const unfinished = `${built}.${process.pid}`;
  try {
    const published = spawnSync(
      'dotnet',
      [
        ...[
          'publish',
          '-c',
          'Release',
          '--nologo',
          '-v',
          'quiet',
          '-nodeReuse:false',
          '-p:UseSharedCompilation=false',
        ],
        ...['--artifacts-path', artifacts, '-o', unfinished],
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
      },
    );
    if (published.error !== undefined) {
      throw new Error(
        `Cannot build ${folder}: the .NET SDK is not there. Install the .NET 10 SDK (for the host of PowerShell alone, PowerShell 7 will do, too).`,
        { cause: published.error },
      );
    }
    if (published.status !== 0) {
      throw new Error(
        `Cannot build ${folder}: "dotnet publish" ended with ${String(published.status)}.\n${published.stdout}${published.stderr}`,
      );
    }
    // Two may build after all, when both found the lock of one that was killed: the first result stays.
    if (!existsSync(built)) {
      renameSync(unfinished, built);
    }
    linkNewest(built, executableName);
  } finally {
    rmSync(artifacts, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** bin/<program>, for use by hand, is the newest build; it is replaced in one step. */
function linkNewest(built: string, executableName: string): void {
  const link = join(dirname(built), executableName);
  const unfinished = `${link}.${process.pid}`;
  symlinkSync(join(built, executableName), unfinished);
  renameSync(unfinished, link);
}

function acquire(lock: string): void {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const holder = holderOf(lock);
      if (holder !== undefined && !isRunning(holder)) {
        rmSync(lock, { force: true });
      } else {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
}

function holderOf(lock: string): number | undefined {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (refused) {
    return refused instanceof Error && 'code' in refused && refused.code === 'EPERM';
  }
}
