import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { odj } from '../../cli/odj.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

const blob = 'Ab3'.repeat(80);
let machine: ResettableServer;
let session: PowerShellSession;
let folder: string;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV2');
  folder = await mkdtemp(path.join(tmpdir(), 'odj-support-bundle-test-'));
  await appendFile(path.join(path.dirname(machine.server.configFile), 'ODJConnectorUI.log'), `Blob=${blob}\r\n`);
  await machine.change((state) => {
    Object.assign(state, {
      events: [
        {
          logName: 'Microsoft-Intune-ODJConnectorService/Admin',
          providerName: 'Microsoft-Intune-ODJConnectorService',
          id: 30132,
          level: 2,
          timeCreated: new Date().toISOString(),
          userId: 'S-1-5-21-1111-2222-3333-1104',
          message: `RequestOfflineDomainJoinBlob: failed\r\nDiagnosticCode: 2732\r\nBlob: ${blob}`,
        },
      ],
    });
  });
  session = await machine.open();
});
afterAll(() => session.close());

describe('New-OdjSupportBundle', () => {
  it("packs this server's facts, events and log without what is secret in them", async () => {
    const file = path.join(folder, 'SRV2.zip');
    const { output, errors } = await invoke(session, 'New-OdjSupportBundle', { path: file });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ path: file, anonymized: false }]);
    expect(output[0]?.redacted).toBeGreaterThan(1);
    expect(output[0]?.files).toEqual([
      'facts.json',
      'site.json',
      'findings.json',
      'logs/events.jsonl',
      'logs/ODJConnectorUI.log',
    ]);
    const texts = Object.values(unzipSync(await readFile(file))).map((bytes) => strFromU8(bytes));
    expect(texts.filter((text) => text.includes(blob))).toEqual([]);
    expect(texts.join()).toContain('SRV2');
  });

  it('is examined elsewhere with the same findings', async () => {
    const file = path.join(folder, 'again.zip');
    await invoke(session, 'New-OdjSupportBundle', { path: file, anonymize: true });
    const here = await invoke(session, 'Test-OdjConnector', {});
    const { out } = await odj(['verify', '--bundle', file, '--json']);
    for (const finding of here.output) {
      if (typeof finding !== 'boolean' && finding.status === 'Fail') {
        expect(out).toContain(`"id": "${finding.id}"`);
      }
    }
    expect(out).not.toContain('SRV2');
  });

  it('makes nothing with -WhatIf, and keeps a file that is there', async () => {
    const file = path.join(folder, 'kept.zip');
    expect(await invoke(session, 'New-OdjSupportBundle', { path: file, whatIf: true })).toMatchObject({
      output: [],
      errors: [],
    });
    await invoke(session, 'New-OdjSupportBundle', { path: file });
    const { errors } = await invoke(session, 'New-OdjSupportBundle', { path: file });
    expect(errors).toMatchObject([{ id: 'FileUnwritable' }]);
  });
});
