import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSession, type PowerShellSession, type SessionOptions } from '../../src/powershell/session.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';

/** A module of the same name that does what a request says in `script`, with $id and $request at hand. */
const obedientModule = `
function InvokeOdjRequest {
    $command = $MyInvocation.Line
    $id, $json = [System.Console]::In.ReadLine().Substring(1) -split ':', 2
    $request = ConvertFrom-Json -InputObject $json
    . ([scriptblock]::Create($request.script))
}
function answer([string] $Json) { [System.Console]::Out.WriteLine("\${id}:$Json") }
`;

let modulePath: string;
let sessions: PowerShellSession[] = [];
beforeAll(async () => {
  modulePath = await moduleOf(obedientModule);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(sessions.map((session) => session.close()));
  sessions = [];
});

async function moduleOf(text: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'odj-module-')), 'OdjConnector.psm1');
  await writeFile(file, text);
  return file;
}

async function open(options: SessionOptions = {}): Promise<PowerShellSession> {
  const session = await openSession({ executable: powerShellExecutable(), modulePath, ...options });
  sessions.push(session);
  return session;
}

const saying = (text: string | RegExp): unknown => expect.stringMatching(text);

interface Ask {
  readonly more?: Readonly<Record<string, unknown>>;
  readonly timeoutMilliseconds?: number;
  readonly signal?: AbortSignal;
}

function ask(session: PowerShellSession, script: string, options: Ask = {}): Promise<string> {
  const { more = {}, timeoutMilliseconds = 60_000, signal } = options;
  return session.request({ script, ...more }, { cmdlet: 'Get-Answer', timeoutMilliseconds, signal });
}

describe('openSession', () => {
  it('says which program cannot be started', async () => {
    const executable = '/nowhere/pwsh';
    await expect(open({ executable })).rejects.toMatchObject({
      id: 'PowerShellMissing',
      target: executable,
      message: saying('ENOENT'),
    });
  });

  it('says why the module cannot be loaded', async () => {
    const broken = await moduleOf('throw "no such luck"');
    await expect(open({ modulePath: broken })).rejects.toMatchObject({
      id: 'ModuleUnusable',
      target: broken,
      message: saying('no such luck'),
    });
    await expect(open({ modulePath: '/nowhere/OdjConnector.psd1' })).rejects.toMatchObject({
      id: 'ModuleUnusable',
    });
  });

  it('is not content with a program that is no PowerShell', async () => {
    await expect(open({ executable: '/bin/true' })).rejects.toMatchObject({ id: 'ModuleUnusable' });
    await expect(open({ executable: '/bin/false' })).rejects.toMatchObject({ id: 'PowerShellMissing' });
  });

  it('starts the program it is told to, whatever NODE_POWERSHELL says', async () => {
    vi.stubEnv('NODE_POWERSHELL', '/bin/false');
    expect(await ask(await open(), `answer '{}'`)).toBe('{}');
  });

  it('starts what ODJ_POWERSHELL names where nothing else is asked for', async () => {
    const env = { ...process.env, ODJ_POWERSHELL: powerShellExecutable() };
    const session = await openSession({ env, modulePath });
    sessions.push(session);
    expect(session.executable).toBe(powerShellExecutable());
  });

  it('imports the modules of ODJ_POWERSHELL_MODULES before its own', async () => {
    const first = path.join(path.dirname(modulePath), 'First.psm1');
    await writeFile(first, `function Get-First { 'first' }`);
    const session = await open({ env: { ...process.env, ODJ_POWERSHELL_MODULES: first } });
    expect(await ask(session, `answer ('{"x":"' + (Get-First) + '"}')`)).toBe('{"x":"first"}');
  });

  it('can be interrupted', async () => {
    const slow = await moduleOf('while ($true) { [System.Threading.Thread]::Sleep(50) }');
    const interruption = new AbortController();
    const opening = open({ modulePath: slow, signal: interruption.signal });
    setTimeout(() => {
      interruption.abort();
    }, 200);
    await expect(opening).rejects.toMatchObject({ id: 'PowerShellInterrupted' });
  });
});

describe('a session', () => {
  it('carries megabytes both ways, whatever characters they hold', async () => {
    const session = await open();
    const text = 'OU=Ümläut 木 😀 \u2028 " \\ \'\u0000,'.repeat(100_000);
    const answer = await ask(session, `answer $json`, { more: { text } });
    expect(JSON.parse(answer)).toMatchObject({ text });
  });

  it('finds the answer among whatever else is printed', async () => {
    const session = await open();
    const script = `
      'an object'; [System.Console]::Out.WriteLine('0123456789abcdef:{"not":"ours"}')
      [System.Console]::Out.WriteLine('{"id":"' + $id + '"}'); [System.Console]::Out.Write('PS C:\\> ')
      answer '{"ours":1}'; [System.Console]::Out.WriteLine('and on')`;
    expect(await ask(session, script)).toBe('{"ours":1}');
    expect(await ask(session, `answer '{"next":2}'`)).toBe('{"next":2}');
  });

  it('is not stopped by a lot on standard error', async () => {
    const session = await open();
    const script = `1..40 | ForEach-Object { [System.Console]::Error.WriteLine('x' * 50000) }; answer '{}'`;
    expect(await ask(session, script)).toBe('{}');
    expect(await ask(session, script)).toBe('{}');
  });

  it('runs requests one after another, and goes on after one that failed in PowerShell', async () => {
    const session = await open();
    const answers = [1, 2, 3].map((number) => ask(session, `answer '{"n":${number}}'`));
    expect(await Promise.all(answers)).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
    const afterFailure = ask(session, `Write-Error 'bad'; answer '{"n":4}'`);
    expect(await afterFailure).toBe('{"n":4}');
  });

  it('gives the records of a stream as they come, also when the one before it was left', async () => {
    const session = await open();
    const script = `
      1..2000 | ForEach-Object { [System.Console]::Out.WriteLine("\${id}+{""n"":$_,""x"":""" + 'x' * 2000 + '"}') }
      answer '{"last":1}'`;
    const stream = (): AsyncIterable<string> =>
      session.stream({ script }, { cmdlet: 'Get-Answer', timeoutMilliseconds: 60_000 });
    for await (const record of stream()) {
      expect(record).toMatch(/^\{"n":1,/);
      break;
    }
    const records: string[] = [];
    for await (const record of stream()) {
      records.push(record);
    }
    expect(records.at(-1)).toBe('{"last":1}');
    expect(records.slice(0, -1).map((record) => /"n":(\d+)/.exec(record)?.[1])).toEqual(
      Array.from({ length: 2000 }, (_, index) => String(index + 1)),
    );
    expect(await ask(session, `answer '{"n":3}'`)).toBe('{"n":3}');
  });

  it('keeps what a request holds out of the command that PowerShell may log', async () => {
    const session = await open();
    const script = `answer (ConvertTo-Json -Compress -InputObject @{ command = $command })`;
    const answer = await ask(session, script, { more: { password: 'Sesame-42' } });
    expect(answer).toContain('InvokeOdjRequest');
    expect(answer).not.toContain('Sesame-42');
  });

  it('takes a request that nobody reads for a comment', async () => {
    const deaf = await moduleOf('function InvokeOdjRequest { }');
    const session = await open({ modulePath: deaf });
    const asking = ask(session, '', { more: { password: 'Sesame-42' }, timeoutMilliseconds: 1500 });
    await expect(asking).rejects.toMatchObject({
      id: 'PowerShellSilent',
      message: saying(/^(?!.*Sesame-42)/s),
    });
  });

  it('tells exit code and last words of a PowerShell that ends, and is of no use afterwards', async () => {
    const session = await open();
    const asking = ask(
      session,
      `[System.Console]::Error.WriteLine('out of luck'); [System.Environment]::Exit(3)`,
    );
    await expect(asking).rejects.toMatchObject({
      id: 'PowerShellEnded',
      message: saying(/Get-Answer.*exit code 3.*out of luck/s),
    });
    await expect(ask(session, `answer '{}'`)).rejects.toMatchObject({ id: 'PowerShellEnded' });
  });

  it('tells the signal that killed PowerShell', async () => {
    const session = await open();
    await expect(
      ask(session, `[System.Diagnostics.Process]::GetCurrentProcess().Kill()`),
    ).rejects.toMatchObject({ id: 'PowerShellEnded', message: saying('SIGKILL') });
  });

  it('stops a PowerShell that hangs', async () => {
    const session = await open();
    const processId = Number(/\d+/.exec(await ask(session, `answer ('{"pid":' + $PID + '}')`))?.[0]);
    expect(isRunning(processId)).toBe(true);
    await expect(
      ask(session, `while ($true) { [System.Threading.Thread]::Sleep(50) }`, { timeoutMilliseconds: 300 }),
    ).rejects.toMatchObject({ id: 'PowerShellSilent', message: saying('0.3 seconds') });
    expect(isRunning(processId)).toBe(false);
  });

  it('stops when it is interrupted', async () => {
    const session = await open();
    const interruption = new AbortController();
    const asking = ask(session, `while ($true) { [System.Threading.Thread]::Sleep(50) }`, {
      signal: interruption.signal,
    });
    interruption.abort();
    await expect(asking).rejects.toMatchObject({ id: 'PowerShellInterrupted' });
    await expect(ask(session, `answer '{}'`)).rejects.toMatchObject({ id: 'PowerShellEnded' });
  });

  it('lets PowerShell end by itself when it is closed, also twice', async () => {
    const session = await open();
    await session.close();
    await session.close();
    await expect(ask(session, `answer '{}'`)).rejects.toMatchObject({ id: 'PowerShellEnded' });
  });
});

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
