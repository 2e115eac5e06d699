import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PowerShell } from 'node-powershell';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { powerShellExecutable, runPowerShell, runPowerShellFile } from './powershell.ts';

describe('commands on standard input, through node-powershell', () => {
  let shell: PowerShell | undefined;

  function open(): PowerShell {
    shell = new PowerShell({
      executable: powerShellExecutable(),
      executableOptions: { '-NoProfile': true, '-NonInteractive': true },
    });
    return shell;
  }

  afterEach(async () => {
    await shell?.dispose('SIGKILL').catch(() => undefined);
    shell = undefined;
  });

  it('are answered one after another in one session', async () => {
    const session = open();
    await session.invoke('$count = 1');
    await session.invoke('$count++');
    expect((await session.invoke('$count')).raw).toBe('2');
  });

  it('may wait in the pipe while an earlier one runs', async () => {
    const session = open();
    const answers = await Promise.all(['1 + 1', '2 + 2', '3 + 3'].map((command) => session.invoke(command)));
    expect(answers.map((answer) => answer.raw)).toEqual(['2', '4', '6']);
  });

  it('are UTF-8, and so are the answers', async () => {
    const text = 'Gerät 💻 日本語 ﷺ';
    expect((await open().invoke(`'${text}'`)).raw).toBe(text);
    expect((await shell?.invoke("[int][char]'ä'"))?.raw).toBe(String('ä'.charCodeAt(0)));
  });

  it('may answer with 5 MB', async () => {
    const { raw } = await open().invoke("[System.Console]::Out.WriteLine('x' * 5MB)");
    expect(raw.length).toBe(5 * 1024 * 1024);
  });

  it('may be 2 MB long', async () => {
    const text = 'y'.repeat(2 * 1024 * 1024);
    expect((await open().invoke(`'${text}'.Length`)).raw).toBe(String(text.length));
  });

  it.each([
    ['throw', "throw 'it broke'", /it broke/],
    ['write an error', "Write-Error -Message 'it broke' -ErrorId Broken", /it broke/],
    ['cannot be parsed', '1 +* 2', /ParserError/],
    ['name no command', 'Get-NothingLikeThis', /Get-NothingLikeThis/],
  ])('that %s are told on standard error, and the session goes on', async (_, command, expected) => {
    const session = open();
    await expect(session.invoke(command)).rejects.toThrow(expected);
    expect((await session.invoke("'still here'")).raw).toBe('still here');
  });

  it('over several lines are run at the empty line that ends them', async () => {
    expect((await open().invoke('foreach ($number in 1..2) {\n  $number\n}\n')).raw).toBe('1\n2');
  });

  it('put warnings and verbose texts on standard output, as pwsh does', async () => {
    const { raw } = await open().invoke(
      "Write-Warning -Message 'careful'; Write-Verbose -Message 'detail' -Verbose",
    );
    expect(raw).toBe('WARNING: careful\nVERBOSE: detail');
  });

  it('read lines of standard input themselves', async () => {
    const session = open();
    expect((await session.invoke('$line = [System.Console]::In.ReadLine(); "got $line"\n#{"a":1}')).raw).toBe(
      'got #{"a":1}',
    );
  });

  it('are never answered by a person', async () => {
    await expect(open().invoke('Set-Variable -Name harmless -Value 1 -Confirm')).rejects.toThrow(
      /NonInteractive/,
    );
  });

  it('end the process when they exit', async () => {
    const session = open();
    session.streams.stdin.write('exit 3\n');
    await expect(session.dispose('SIGCONT')).rejects.toMatchObject({ exitCode: 3 });
  });
});

describe('a script file', () => {
  let folder: string;
  const script = (text: string): Promise<string> => {
    const file = join(folder, 'script.ps1');
    return writeFile(file, text).then(() => file);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'odj pwsh-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gets its parameters by name, by position and as switches', async () => {
    const file = await script(
      'param ([string] $Name, [switch] $Deep, [switch] $Wide, $Rest) "$Name|$Deep|$Wide|$Rest"',
    );
    expect((await runPowerShellFile(file, ['-Name', 'a b;$(1)', '-Deep', '-Wide:$false', 'ü'])).stdout).toBe(
      'a b;$(1)|True|False|ü\n',
    );
  });

  it('gives its exit code', async () => {
    expect(await runPowerShellFile(await script("'done'; exit 7"))).toEqual({
      stdout: 'done\n',
      stderr: '',
      exitCode: 7,
    });
  });

  it('ends with 0 after an error that did not stop it, and with 1 after one that did', async () => {
    const carriesOn = await runPowerShellFile(await script("Write-Error -Message 'small'; 'after'"));
    expect(carriesOn).toMatchObject({ stdout: 'after\n', exitCode: 0 });
    expect(carriesOn.stderr).toContain('small');
    const stops = await runPowerShellFile(await script("throw 'large'; 'after'"));
    expect(stops).toMatchObject({ stdout: '', exitCode: 1 });
    expect(stops.stderr).toContain('large');
  });

  it('reads standard input as $input', async () => {
    const file = await script('@($input).Count; @($input)');
    expect((await runPowerShellFile(file, [], { stdin: 'a\nb\n' })).stdout).toBe('2\n');
  });

  it('that is not there is refused with 64', async () => {
    expect((await runPowerShellFile(join(folder, 'nothing.ps1'))).exitCode).toBe(64);
  });
});

describe('a command on the command line', () => {
  it('ends with 1 when its last command failed', async () => {
    expect((await runPowerShell("Write-Error -Message 'x'")).exitCode).toBe(1);
    expect((await runPowerShell("Write-Error -Message 'x'; 'y'")).exitCode).toBe(0);
    expect((await runPowerShell("throw 'x'")).exitCode).toBe(1);
    expect((await runPowerShell('exit 5')).exitCode).toBe(5);
  });

  it('shows objects as tables, without colours', async () => {
    const { stdout } = await runPowerShell('[pscustomobject]@{ Name = "x"; Count = 1 }');
    expect(stdout).toBe('\nName Count\n---- -----\nx        1\n\n');
  });

  it('is run by an engine that the module supports', async () => {
    expect((await runPowerShell('$PSVersionTable.PSVersion.Major -ge 5')).stdout).toBe('True\n');
  });
});
