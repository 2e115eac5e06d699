/** The PowerShell that tests run: a real pwsh where there is one, else the engine in the host of this folder. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
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
import { delimiter, join } from 'node:path';

const folder = import.meta.dirname;
const executableName = process.platform === 'win32' ? 'pwsh.exe' : 'pwsh';
/** Holds a folder for each state of the sources, so that a build never changes files under a running host. */
const built = join(folder, 'bin');
const lock = join(built, 'lock');

export interface PowerShellRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/**
 * Path of the executable: what ODJ_POWERSHELL names, else a `pwsh` on PATH, else this folder's host, built when it is
 * missing or older than its sources.
 */
export function powerShellExecutable(): string {
  const named = process.env['ODJ_POWERSHELL'];
  if (named !== undefined && named !== '') {
    return named;
  }
  const installed = onPath(executableName);
  if (installed !== undefined) {
    return installed;
  }
  const host = join(built, sourcesHash());
  if (!existsSync(host)) {
    build(host);
  }
  return join(host, executableName);
}

/** Builds the host if it is needed: where packages can be had, that is before entering the lab's network. */
export function preparePowerShell(): void {
  powerShellExecutable();
}

export interface RunOptions {
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs a script as `pwsh -Command` does; the exit code is 1 when its last command failed. */
export function runPowerShell(script: string, options: RunOptions = {}): Promise<PowerShellRun> {
  return run(['-Command', script], options);
}

/** Runs a script file as `pwsh -File` does: `-Name value`, `-Switch`, `-Switch:$false`. */
export function runPowerShellFile(
  file: string,
  parameters: readonly string[] = [],
  options: RunOptions = {},
): Promise<PowerShellRun> {
  return run(['-File', file, ...parameters], options);
}

function run(parameters: readonly string[], { env = {}, stdin = '' }: RunOptions): Promise<PowerShellRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(powerShellExecutable(), ['-NoLogo', '-NoProfile', '-NonInteractive', ...parameters], {
      env: { ...process.env, ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      if (exitCode === null) {
        reject(new Error(`PowerShell was ended by ${String(signal)}`));
        return;
      }
      resolve({
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        exitCode,
      });
    });
    // A script that reads nothing may be gone before its input is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => path !== '')
    .map((path) => join(path, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function sourcesHash(): string {
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
function build(host: string): void {
  acquire();
  try {
    if (!existsSync(host)) {
      publish(host);
    }
  } finally {
    rmSync(lock, { force: true });
  }
}

function publish(host: string): void {
  const artifacts = mkdtempSync(join(tmpdir(), 'odj-pwsh-'));
  const unfinished = `${host}.${process.pid}`;
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
        'Cannot build the PowerShell host in test/pwsh: the .NET SDK is not there. ' +
          'Install the .NET 10 SDK, or PowerShell 7, or name a PowerShell in ODJ_POWERSHELL.',
        { cause: published.error },
      );
    }
    if (published.status !== 0) {
      throw new Error(
        `Cannot build the PowerShell host in test/pwsh: "dotnet publish" ended with ${String(published.status)}.\n${published.stdout}${published.stderr}`,
      );
    }
    // Two may build after all, when both found the lock of one that was killed: the first result stays.
    if (!existsSync(host)) {
      renameSync(unfinished, host);
    }
    linkNewest(host);
  } finally {
    rmSync(artifacts, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** bin/pwsh, for use by hand, is the newest build; it is replaced in one step. */
function linkNewest(host: string): void {
  const unfinished = join(built, `${executableName}.${process.pid}`);
  symlinkSync(join(host, executableName), unfinished);
  renameSync(unfinished, join(built, executableName));
}

function acquire(): void {
  mkdirSync(built, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const holder = holderOfLock();
      if (holder !== undefined && !isRunning(holder)) {
        rmSync(lock, { force: true });
      } else {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
}

function holderOfLock(): number | undefined {
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
