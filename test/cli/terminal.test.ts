import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { lab } from '../lab/lab.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const { userPrincipalName, password } = lab.people.administrator;
const reach = ['--through', 'ldap', '--server', lab.domainController.ldaps, '--bind', userPrincipalName];

/** Runs a command on a real terminal (util-linux's script makes one) and types once the question is there. */
function onTerminal(
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

it('asks for the password where there is a terminal, and does not show it', async () => {
  const words = ['account', 'show', '--connector-computer', 'SRV3', ...reach];
  const { screen, exitCode } = await onTerminal(words, `Password of ${userPrincipalName}: `, `${password}\r`);
  expect({ screen, exitCode }).toMatchObject({ exitCode: 0 });
  expect(screen).toContain('There is no such account.');
  expect(screen).not.toContain(password);
});

it('ends with exit code 2 and one line when it is interrupted at a question', async () => {
  const words = ['account', 'show', '--connector-computer', 'SRV3', ...reach];
  const { screen, exitCode } = await onTerminal(words, 'Password of ', '\x03');
  expect(exitCode).toBe(2);
  expect(screen.trim().split(/\r?\n/)).toEqual([
    `Password of ${userPrincipalName}: `,
    'odj: It was interrupted.',
  ]);
});
