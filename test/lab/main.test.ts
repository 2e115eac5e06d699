import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tryCommand } from './command.ts';
import { labFolder } from './folders.ts';

const main = join(import.meta.dirname, 'main.ts');
/** As where no lab is around: these make labs of their own, inside the one that the tests run in. */
const outside = { ...process.env, ODJ_LAB: undefined };

describe('a lab around one command', () => {
  it('keeps the exit code of the command, and is another domain than the lab next to it', async () => {
    const name = newName();
    const script = 'test "$ODJ_LAB" = "$1/lab.json" && ! test "$ODJ_LAB" = "$2" && exit 7';
    const code = await new Promise((resolve) => {
      const parameters = ['sh', '-c', script, 'sh', labFolder(name), process.env['ODJ_LAB'] ?? ''];
      spawn('node', [main, 'run', '--name', name, '--', ...parameters], { env: outside }).once(
        'exit',
        resolve,
      );
    });
    expect(code).toBe(7);
    expect(leftOf(name)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when it is ended by %s',
    async (signal) => {
      const name = newName();
      // The command has a child of its own, which nobody tells to end.
      const command = ['sh', '-c', `echo up; sleep 1000 & wait # ${name}`];
      const run = spawn('node', [main, 'run', '--name', name, '--', ...command], { env: outside });
      await new Promise((resolve) => run.stdout.once('data', resolve));
      expect(leftOf(name)).not.toEqual([]);
      run.kill(signal);
      await expect.poll(() => leftOf(name), { timeout: 30_000 }).toEqual([]);
    },
  );

  it('leaves nothing behind when whoever started it is gone', async () => {
    const name = newName();
    const inner = `node "$0" run --name ${name} -- sh -c 'echo up; sleep 1000'; true`;
    const shell = spawn('sh', ['-c', inner, main], { env: outside });
    await new Promise((resolve) => shell.stdout.once('data', resolve));
    shell.kill('SIGTERM');
    await expect.poll(() => leftOf(name), { timeout: 30_000 }).toEqual([]);
  });

  it('leaves nothing behind when it is ended while it starts', async () => {
    const name = newName();
    const run = spawn('node', [main, 'run', '--name', name, '--', 'true'], { env: outside });
    while (!existsSync(labFolder(name))) await wait(5);
    run.kill('SIGTERM');
    await expect.poll(() => leftOf(name), { timeout: 30_000 }).toEqual([]);
  });
});

describe('inside a lab', () => {
  it('run just runs the command', async () => {
    const { code, stdout } = await tryCommand('node', [main, 'run', '--', 'printenv', 'ODJ_LAB']);
    expect(stdout.trim()).toBe(process.env['ODJ_LAB']);
    expect(code).toBe(0);
  });
});

describe('wrong usage', () => {
  it.each([[], ['dance'], ['exec'], ['run', '--'], ['start', 'one', 'two']])(
    '%s ends with 64',
    async (...words) => {
      const { code, stderr } = await tryCommand('node', [main, ...words]);
      expect(stderr).toContain('usage: npm run lab');
      expect(code).toBe(64);
    },
  );

  it('a command for a lab that is not up says how to start it', async () => {
    const { code, stderr } = await tryCommand('node', [main, 'exec', '--name', 'not-there', '--', 'true']);
    expect(stderr).toContain('npm run lab -- start --name not-there');
    expect(code).toBe(2);
  });
});

function newName(): string {
  return `nested-${randomBytes(4).toString('hex')}`;
}

/** The folder and the processes that still know the lab's name. */
function leftOf(name: string): readonly string[] {
  const processes = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((processId) => commandLine(processId).includes(name));
  return [...(existsSync(labFolder(name)) ? [labFolder(name)] : []), ...processes];
}

function commandLine(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
