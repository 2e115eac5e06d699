import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { parseFacts } from '../../../src/facts/load.ts';
import { newestServers } from '../../../src/facts/merge.ts';
import { invoke } from '../../../src/powershell/invoke.ts';
import { odj, overLdap } from '../../cli/odj.ts';
import { facts, server } from '../../facts/facts-of.ts';
import { openEndpointProxy, setProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import { makeBelieveServer } from './make-believe-server.ts';

const findingsSchema = z.object({
  findings: z.array(z.object({ id: z.string(), status: z.string(), subject: z.string() })),
});

describe('Get-OdjFact', () => {
  it('writes a document in ASCII that verify and facts take in', async () => {
    const machine = await makeBelieveServer('SRV1');
    const proxy = await openEndpointProxy();
    onTestFinished(() => proxy.close());
    await setProxy(machine.server, proxy.address);
    await machine.change((state) => {
      state.policyUserRights = { SeServiceLogonRight: ['CONTOSO\\Gerätedienste'] };
    });
    const session = await machine.open(proxy.env);
    onTestFinished(() => session.close());
    const folder = await mkdtemp(join(tmpdir(), 'odj-facts-'));
    const file = join(folder, 'SRV1.json');
    const { output, errors } = await invoke(session, 'Get-OdjFact', {
      path: file,
      server: lab.domainController.host,
    });
    expect(errors).toEqual([]);
    const text = await readFile(file, 'ascii');
    expect(output).toMatchObject([{ computerName: 'SRV1', path: file, json: text.trimEnd() }]);
    expect(text).toMatch(/^[\n -~]+$/);
    expect(parseFacts(text, file).servers).toMatchObject([
      { computerName: 'SRV1', logonRight: { value: { policy: { holders: ['CONTOSO\\Gerätedienste'] } } } },
    ]);

    const site = join(folder, 'site.yaml');
    const lines = ['domain: contoso.test', "organizationalUnits: ['OU=Autopilot,DC=contoso,DC=test']"];
    await writeFile(site, [...lines, 'connectors: [{ server: SRV1 }, { server: SRV2 }]', ''].join('\n'));
    const asked = ['--site', site, '--server-facts', file, ...overLdap()];
    const verified = await odj(['verify', ...asked, '--json']);
    const { findings } = findingsSchema.parse(JSON.parse(verified.out));
    const lookedAt = findings.filter(({ id }) => id === 'server.looked-at');
    expect(lookedAt.map(({ status, subject }) => [subject, status])).toEqual([
      ['SRV1', 'Pass'],
      ['SRV2', 'Unknown'],
    ]);
    const collected = await odj(['facts', ...asked]);
    expect(collected).toMatchObject({ exitCode: 0, err: '' });
    expect(parseFacts(collected.out, 'stdout').servers).toMatchObject([
      { computerName: 'SRV1', clock: { value: {} } },
      { computerName: 'SRV2', clock: null },
    ]);
  });

  it('says why it cannot write', async () => {
    const machine = await makeBelieveServer('SRV1');
    const session = await machine.open();
    onTestFinished(() => session.close());
    const path = join(machine.state, 'absent', 'SRV1.json');
    const { output, errors } = await invoke(session, 'Get-OdjFact', { path });
    expect(output).toEqual([]);
    expect(errors.map(({ id }) => id)).toEqual(['FileUnwritable']);
  });
});

it('takes of each server what was collected last', () => {
  const [old, young] = ['1', '2'].map((build) =>
    facts({
      collectedAt: `2026-01-0${build}T00:00:00Z`,
      servers: [server({ computerName: build === '1' ? 'srv1' : 'SRV1.contoso.test' })],
    }),
  );
  const documents = [young, old].filter((document) => document !== undefined);
  expect(newestServers(documents).map(({ computerName }) => computerName)).toEqual(['SRV1.contoso.test']);
});
