import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { invoke, invokeCommand, invokeStream } from '../../src/powershell/invoke.ts';
import { openSession, type PowerShellSession } from '../../src/powershell/session.ts';
import { modulePath } from '../pwsh/module.ts';
import { powerShellExecutable, runPowerShell } from '../pwsh/powershell.ts';

const saying = (text: string | RegExp): unknown => expect.stringMatching(text);

async function sessionWith(functions: string): Promise<PowerShellSession> {
  const modulePath = path.join(await mkdtemp(path.join(tmpdir(), 'odj-module-')), 'OdjConnector.psm1');
  await writeFile(modulePath, functions);
  return openSession({ executable: powerShellExecutable(), modulePath });
}

/** A module whose InvokeOdjRequest answers every request with this. */
async function sessionAnswering(answer: string): Promise<PowerShellSession> {
  const session = await sessionWith(`
    function InvokeOdjRequest {
        $id = ([System.Console]::In.ReadLine().Substring(1) -split ':')[0]
        [System.Console]::Out.WriteLine($id + ':' + '${answer.replaceAll("'", "''")}')
    }`);
  onTestFinished(() => session.close());
  return session;
}

describe('invoke', () => {
  it.each([
    ['is no JSON', '{"output"'],
    ['has no errors', '{"output":[],"warnings":[]}'],
    [
      'holds an object that is not as the cmdlet is described',
      '{"output":[{"role":"Nobody"}],"warnings":[],"errors":[]}',
    ],
    ['holds an object of a cmdlet that writes none', '{"output":[{}],"warnings":[],"errors":[]}'],
  ])('refuses an answer that %s', async (what, answer) => {
    const session = await sessionAnswering(answer);
    const cmdlet = what.includes('writes none') ? 'Remove-OdjMsa' : 'Enable-IEEsc';
    const invocation =
      cmdlet === 'Remove-OdjMsa' ? invoke(session, cmdlet, { identity: 'x' }) : invoke(session, cmdlet, {});
    await expect(invocation).rejects.toMatchObject({ id: 'PowerShellReplyInvalid', message: saying(cmdlet) });
  });

  it('gives what is streamed as it came, and at last the error that ended it', async () => {
    const error = {
      id: 'ServerInvalid',
      message: 'm',
      remedy: 'r',
      category: 'InvalidArgument',
      target: 't',
    };
    const unit = { organizationalUnit: 'OU=x', objectGuid: 'g', securityDescriptor: 's' };
    const session = await sessionWith(`
    function InvokeOdjRequest {
        $id, $json = [System.Console]::In.ReadLine().Substring(1) -split ':', 2
        if (-not (ConvertFrom-Json $json).stream) { throw 'stream is missing' }
        foreach ($record in '${JSON.stringify({ output: unit })}', '{"warning":"careful"}', '${JSON.stringify({ error })}') {
            [System.Console]::Out.WriteLine("$id+$record")
        }
        [System.Console]::Out.WriteLine("\${id}:" + '${JSON.stringify({ output: [], warnings: [], errors: [error] })}')
    }`);
    onTestFinished(() => session.close());
    const records: unknown[] = [];
    for await (const record of invokeStream(session, 'Get-OdjOu', {})) {
      records.push(record);
    }
    const failure = { error: expect.objectContaining({ id: 'ServerInvalid', target: 't' }) as unknown };
    expect(records).toEqual([{ output: unit }, { warning: 'careful' }, failure, failure]);
  });

  it('gives errors their declared ids, and others the one for what nobody foresaw', async () => {
    const session = await sessionAnswering(
      JSON.stringify({
        output: [],
        warnings: ['careful'],
        errors: [
          { id: 'ServerInvalid', message: 'm1', remedy: 'r1', category: 'InvalidArgument', target: 't' },
          {
            id: 'CommandNotFoundException',
            message: 'm2',
            remedy: '',
            category: 'NotSpecified',
            target: null,
          },
        ],
      }),
    );
    const { warnings, errors } = await invoke(session, 'Get-OdjMsa', {});
    expect(warnings).toEqual(['careful']);
    expect(errors).toMatchObject([
      { id: 'ServerInvalid', message: 'm1', remedy: 'r1', target: 't' },
      { id: 'Unexpected', message: saying(/Get-OdjMsa.*m2/), target: undefined },
    ]);
  });
});

describe('InvokeOdjRequest', () => {
  let session: PowerShellSession;
  beforeAll(async () => {
    session = await openSession({ executable: powerShellExecutable(), modulePath });
  });
  afterAll(() => session.close());

  it('names a cmdlet that there is not', async () => {
    const { errors } = await invokeCommand(session, 'Get-Nothing', {}, z.never());
    expect(errors).toMatchObject([{ id: 'Unexpected', message: saying('Get-Nothing') }]);
  });

  it('runs nothing but functions of the module', async () => {
    const { output, errors } = await invokeCommand(session, 'Get-ChildItem', {}, z.unknown());
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it('reports a parameter that the cmdlet does not have, without its value', async () => {
    const { errors } = await invokeCommand(session, 'Get-OdjMsa', { nothing: 'Sesame-42' }, z.unknown());
    expect(errors).toMatchObject([{ id: 'Unexpected', message: saying(/^(?!.*Sesame)/s) }]);
  });

  it('answers a request that is no JSON', async () => {
    const { stdout } = await runPowerShell(
      `Import-Module '${modulePath}'; & (Get-Module -Name OdjConnector) { InvokeOdjRequest }`,
      { stdin: '#abc:{no json\n' },
    );
    expect(stdout).toMatch(/^abc:\{"output":\[\],"warnings":\[\],"errors":\[\{.+\}\]\}$/m);
  });

  it('passes every kind of parameter, texts that look like times included, and every kind of value back', async () => {
    const request = {
      cmdlet: 'TestEcho',
      parameters: {
        text: '=2026-01-02T03:04:05Z',
        list: ['=one', '=2026-01-02'],
        empty: [],
        flag: true,
        number: 7,
        version: '=6.2501.2000.5',
        credential: { userName: '=odj@contoso.test', password: '=2026-01-02T03:04:05Z' },
        secret: '=S\u00e9same "42"',
      },
    };
    const { stdout } = await runPowerShell(
      `Import-Module '${modulePath}'
       & (Get-Module -Name OdjConnector) {
           function script:TestEcho {
               [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
               param ([string] $Text, [string[]] $List, [string[]] $Empty, [switch] $Flag, [int] $Number, [version] $Version, [pscredential] $Credential, [securestring] $Secret)
               $null = $PSCmdlet.ShouldProcess('it', 'Do')
               [pscustomobject]@{
                   Text = $Text; List = $List; EmptyCount = $Empty.Count; Flag = $Flag; Number = $Number; Version = $Version
                   Password = $Credential.GetNetworkCredential().Password; UserName = $Credential.UserName
                   Secret = [System.Net.NetworkCredential]::new('', $Secret).Password
                   Nothing = $null; Bytes = [byte[]](1, 2, 255); When = [datetime]::new(2026, 1, 2, 3, 4, 5, [System.DateTimeKind]::Utc)
                   Inner = @{ DisableOUUpdates = @(@{ Deep = @('x') }) }; One = [string[]]@('one')
               }
               Write-Warning 'careful'
           }
           InvokeOdjRequest
       }`,
      { stdin: `#abc:${JSON.stringify(request)}\n` },
    );
    const answer: unknown = JSON.parse(/^abc:(.*)$/m.exec(stdout)?.[1] ?? '');
    expect(answer).toEqual({
      output: [
        {
          text: '2026-01-02T03:04:05Z',
          list: ['one', '2026-01-02'],
          emptyCount: 0,
          flag: true,
          number: 7,
          version: '6.2501.2000.5',
          password: '2026-01-02T03:04:05Z',
          userName: 'odj@contoso.test',
          secret: 'S\u00e9same "42"',
          nothing: null,
          bytes: 'AQL/',
          when: '2026-01-02T03:04:05Z',
          inner: { disableOUUpdates: [{ deep: ['x'] }] },
          one: ['one'],
        },
      ],
      warnings: ['careful'],
      errors: [],
    });
  });
});
