/** The PowerShell that tests run: a real pwsh where there is one, else the engine in the host of this folder. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { builtProgram } from './build.ts';

const executableName = process.platform === 'win32' ? 'pwsh.exe' : 'pwsh';

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
  return builtProgram(import.meta.dirname, 'pwsh');
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
