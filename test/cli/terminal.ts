import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** Runs a command on a real terminal (util-linux's script makes one) and types once the question is there. */
export function onTerminal(
  words: readonly string[],
  question: string,
  typed: string,
): Promise<{ readonly screen: string; readonly exitCode: number | null }> {
  const line = [process.execPath, main, ...words].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let screen = '';
    let asked = false;
    child.stdout.on('data', (chunk: Buffer) => {
      screen += chunk.toString();
      if (!asked && screen.includes(question)) {
        asked = true;
        child.stdin.write(typed);
      }
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ screen, exitCode });
    });
  });
}
