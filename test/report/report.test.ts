import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf, reportOf } from '../../src/report/report.ts';
import { odj } from '../cli/odj.ts';
import { account, directory, facts, server, siteWith, unit } from '../facts/facts-of.ts';
import { examined, fleetOf } from './fleet.ts';

const site = siteWith('connectors: [{ server: SRV1 }]');
const good = facts({ collectedAt: '2026-01-02T00:00:00Z' });
const bad = facts({
  collectedAt: '2026-01-03T00:00:00Z',
  directory: directory({ organizationalUnits: [unit({ granted: false })] }),
});

describe('a report of many documents', () => {
  it('takes of each server the newest', () => {
    expect(reportOf([examined(site, bad), examined(site, good)]).verdict).toBe('Fail');
    const repaired = facts({ collectedAt: '2026-01-04T00:00:00Z' });
    const report = reportOf([examined(site, bad), examined(site, repaired), examined(site, good)]);
    expect(report.findings.filter(({ status }) => status === 'Fail')).toEqual([]);
    expect(report.collectedAt).toEqual([repaired.collectedAt, repaired.collectedAt]);
  });

  it('says once what two documents say of one subject', () => {
    const other = siteWith('connectors: [{ server: SRV2 }]');
    const report = reportOf([examined(site, good), examined(other, good)]);
    expect(report.findings.filter(({ id }) => id === 'directory.account-container')).toHaveLength(1);
    expect(report.servers).toBe(2);
  });

  it('has one action for what is to be done in many places, the worst first', () => {
    const { actions, servers } = fleetOf(100, 2);
    const places = actions.map(({ id, findings }) => [id, findings.length]);
    expect(servers).toBe(100);
    expect(places).toContainEqual(['permission.granted', 10]);
    expect(places).toContainEqual(['account.exists', 1]);
    expect(actions[0]?.findings[0]?.status).toBe('Fail');
  });

  it('knows which links are there, missing, or were not looked at', () => {
    const [connector] = partOf(site, bad, []).connections.connectors;
    expect(connector).toMatchObject({
      server: 'SRV1',
      account: 'msaODJabcde$',
      link: 'there',
      tenant: 'there',
      organizationalUnits: [{ right: 'missing' }],
    });
    const [unread] = partOf(site, facts({ directory: null, tenant: null }), []).connections.connectors;
    expect(unread).toMatchObject({
      account: null,
      link: 'unknown',
      tenant: 'unknown',
      organizationalUnits: [{ right: 'unknown' }],
    });
  });
});

describe('odj report', () => {
  it('examines every document of a folder, and never takes one that cannot be read for good', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odj-report-test-'));
    const document = (computerName: string, sid: string): string =>
      JSON.stringify(
        facts({
          directory: directory({
            accounts: [account({ sid })],
            organizationalUnits: [unit({ granted: false })],
          }),
          servers: [server({ computerName })],
        }),
      );
    await writeFile(join(folder, 'SRV1.json'), document('SRV1', 'S-1-5-21-1-2-3-1200'));
    await writeFile(join(folder, 'SRV2.json'), '{"format": 1, cut off');
    await writeFile(join(folder, 'readme.txt'), 'not a document');
    const html = join(folder, 'fleet.html');
    const { exitCode, out } = await odj(['report', folder, '--html', html, '--json']);
    const unread = `"subject": "${join(folder, 'SRV2.json')}"`;
    expect(out).toContain(unread);
    expect(exitCode).not.toBe(0);
  });

  it('says what to do where the folder has no documents, or is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odj-report-test-'));
    expect(await odj(['report', folder])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('holds no facts document') as string,
    });
    expect((await odj(['report', join(folder, 'none')])).err).toContain('Cannot read');
  });
});
