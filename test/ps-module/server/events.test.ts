import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { runCmdlets } from '../run-cmdlets.ts';
import { makeBelieveServer, odjFromSources, type ResettableServer } from './make-believe-server.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/logs');
let machine: ResettableServer;
let session: PowerShellSession;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
  session = await machine.open();
});
beforeEach(() => machine.reset());
afterAll(() => session.close());

const blob = 'Ab3'.repeat(80);
const device = '0a1b2c3d-1111-4222-8333-444455556666';

function event(id: number, timeCreated: string, diagnosticCode: number, more = ''): Record<string, unknown> {
  const lines = [
    'RequestOfflineDomainJoinBlob: done',
    `DeviceId: ${device}`,
    'DeviceName: B\u00fcro-07',
    `DiagnosticCode: ${diagnosticCode}`,
    `DiagnosticText: ${diagnosticCode === 0 ? 'Successful' : 'Re-using the account was blocked by security policy'}${more}`,
  ];
  const log = diagnosticCode === 0 ? 'Operational' : 'Admin';
  return {
    logName: `Microsoft-Intune-ODJConnectorService/${log}`,
    providerName: 'Microsoft-Intune-ODJConnectorService',
    id,
    level: diagnosticCode === 0 ? 4 : 2,
    timeCreated,
    userId: 'S-1-5-21-1111-2222-3333-1104',
    message: lines.join('\r\n'),
  };
}

async function logged(...events: readonly Record<string, unknown>[]): Promise<void> {
  await machine.change((state) => {
    Object.assign(state, { events });
  });
}

describe('Get-OdjEvent', () => {
  it("reads this server's own logs and puts the events of a request together", async () => {
    await logged(
      event(30132, '2025-05-02T09:00:00Z', 2732, ` Blob=${blob}`),
      event(30130, '2025-05-02T09:12:00Z', 0),
      event(30132, '2025-05-04T09:00:00Z', 2732, ` Blob=${blob}`),
    );
    const { output, errors } = await invoke(session, 'Get-OdjEvent', {});
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { time: '2025-05-02T09:12:00Z', machineName: 'B\u00fcro-07', result: 'Succeeded', attempts: 2, cause: null },
      {
        time: '2025-05-04T09:00:00Z',
        deviceId: device,
        result: 'Failed',
        diagnosticCode: '2732',
        causeId: 'account-reuse-blocked',
        remedy: 'Delete the stale computer object; where it must stay, put its owner on that policy.',
      },
    ]);
    expect(JSON.stringify(output)).not.toContain(blob);
    expect(output[1]?.raw).toHaveLength(1);
  });

  it('finds those of a time, of a device, and those that failed', async () => {
    await logged(event(30132, '2025-05-02T09:00:00Z', 2732), event(30130, '2025-05-04T09:00:00Z', 0));
    const ask = async (parameters: object): Promise<readonly unknown[]> => {
      const { output, errors } = await invoke(session, 'Get-OdjEvent', parameters);
      expect(errors).toEqual([]);
      return output.map(({ result }) => result);
    };
    expect(await ask({ startTime: '2025-05-03T00:00:00Z' })).toEqual(['Succeeded']);
    expect(await ask({ endTime: '2025-05-03T00:00:00Z' })).toEqual(['Failed']);
    expect(await ask({ failed: true })).toEqual(['Failed']);
    expect(await ask({ device: 'ro-07' })).toEqual(['Failed', 'Succeeded']);
    expect(await ask({ device: 'other' })).toEqual([]);
  });

  it('finds nothing in empty logs, and says where there are none', async () => {
    expect(await invoke(session, 'Get-OdjEvent', {})).toMatchObject({ output: [], errors: [] });
    await machine.change((state) => {
      state.services = {};
    });
    const { errors } = await invoke(session, 'Get-OdjEvent', {});
    expect(errors).toMatchObject([{ id: 'EventLogUnreadable' }, { id: 'EventLogUnreadable' }]);
  });

  it('reads exported logs, and tells what could not be read', async () => {
    const xml = path.join(machine.server.folder, 'events.xml');
    await copyFile(path.join(fixtures, 'events.xml'), xml);
    const wizard = path.join(fixtures, 'ODJConnectorUI.log');
    const whole = await invoke(session, 'Get-OdjEvent', { path: [xml, wizard] });
    expect(whole.errors).toEqual([]);
    expect(whole.output.map(({ causeId }) => causeId).sort()).toEqual(
      ['ou-not-delegated', 'ou-grant-failed', 'msa-not-valid', 'service-without-proxy', null, null].sort(),
    );
    const { errors } = await invoke(session, 'Get-OdjEvent', { path: [path.join(fixtures, '../config/sample.config')] });
    expect(errors).toMatchObject([{ id: 'LogIncomplete' }]);
    const missing = await invoke(session, 'Get-OdjEvent', { path: ['missing.xml'] });
    expect(missing.errors).toMatchObject([{ id: 'FileUnreadable' }]);
  });
});

describe('Resolve-OdjError', () => {
  it('explains codes and messages, and says what it does not know', async () => {
    const inputObject = ['-2147022988', 'MSA account x is not valid', '0x80070574'];
    const { output, errors } = await invoke(session, 'Resolve-OdjError', { inputObject });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { inputText: '-2147022988', id: 'device-not-joined', score: 90, codes: ['0x80070774 ERROR_DOMAIN_CONTROLLER_NOT_FOUND'] },
      { id: 'msa-not-valid', score: 95, fixedIn: '6.2504.2001.8' },
      { inputText: '0x80070574', id: null, score: 0, why: [], codes: ['0x80070574 ERROR_WRONG_TARGET_NAME'] },
    ]);
  });

  it('takes numbers, error records and events from the pipeline', async () => {
    const script = `
$env:ODJ_CLI = '${odjFromSources}'
$failure = [System.Management.Automation.ErrorRecord]::new(
    [System.InvalidOperationException]::new('Setup failed.', [System.ComponentModel.Win32Exception]::new(-2147023293)), 'x', 'NotSpecified', $null)
$event = [pscustomobject]@{ ProviderName = 'x'; Id = 30132; Message = $null; Properties = @([pscustomobject]@{ Value = $given }) }
1908, $failure, $event, '' | Resolve-OdjError | Where-Object { $_.Score -eq 0 -or $_.Score -gt 80 } | ForEach-Object { $_.Id }`;
    const given = '{"Metric":{"Dimensions":{"ErrorCode":"5","DiagnosticCode":"0x00000800"}}}';
    const { output, errors } = await runCmdlets(script, { given, withActiveDirectory: false });
    expect(errors).toEqual([]);
    expect(output).toEqual(['device-not-joined', 'setup-msi-failed', 'ou-not-delegated', null]);
  });
});
