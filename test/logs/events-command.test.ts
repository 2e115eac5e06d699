import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventsCommand } from '../../src/cli/commands/events.ts';
import { runOdj } from '../../src/cli/run.ts';
import { recordingTerminal } from '../config/cli.ts';

const fixtures = join(import.meta.dirname, '../fixtures/logs');
const xml = join(fixtures, 'events.xml');

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function events(words: readonly string[], stdin = ''): Promise<Run> {
  const terminal = recordingTerminal({}, stdin);
  const exitCode = await runOdj(['events', ...words], [eventsCommand], terminal);
  return { exitCode, out: terminal.printed(), err: terminal.told() };
}

async function fileOf(text: string | Uint8Array, name = 'log.txt'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'odj-log-')), name);
  await writeFile(file, text);
  return file;
}

describe('odj events', () => {
  it('shows a line for each request, and what to do about those that failed', async () => {
    const { exitCode, out } = await events([xml]);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      'SUCCEEDED  2025-05-02T08:11:12.123Z  HYBDcggLnwOWnRC  59c1b762-1852-46e0-9ebe-439aab2d17f0\n',
    );
    expect(out).toContain(
      'SUCCEEDED  2025-05-02T09:12:01.500Z  KIOSK-07  0a1b2c3d-1111-4222-8333-444455556666  2 tries\n',
    );
    expect(out).toContain(
      "           -> Set-OdjOuPermission -OrganizationalUnit 'OU=...' -Account msaODJ...\n",
    );
    expect(out).toMatch(/4 requests in 7 events: 2 succeeded, 2 failed, 0 unknown\n$/);
  });

  it('finds requests of a time, of a device, and those that failed', async () => {
    const machines = async (...words: readonly string[]): Promise<readonly (string | undefined)[]> =>
      (await events([xml, ...words])).out
        .split('\n')
        .flatMap((line) => /^(?:SUCCEEDED|FAILED|UNKNOWN) +\S+ {2}(\S+)/.exec(line)?.[1] ?? []);
    expect(await machines('--failed')).toEqual(['SRV1.contoso.test', '7f4c2a10-9a52-4d3c-bb1e-6a0f5d1c2b33']);
    expect(await machines('--device', 'kiosk')).toEqual(['KIOSK-07']);
    expect(await machines('--device', '59C1B762-1852-46e0-9ebe-439aab2d17f0')).toEqual(['HYBDcggLnwOWnRC']);
    expect(await machines('--since', '2025-05-03')).toEqual(['SRV1.contoso.test']);
    expect(await machines('--until', '2025-05-02T08:12Z')).toEqual(['HYBDcggLnwOWnRC']);
    expect(await machines('--since', '24h')).toEqual([]);
    expect((await events([xml, '--since', 'yesterday'])).exitCode).toBe(64);
  });

  it('ends with 0 where all went well, and with 2 where something could not be read', async () => {
    const well = await events([xml, '--device', 'KIOSK-07']);
    expect(well.exitCode).toBe(0);
    const text = await readFile(xml, 'utf8');
    const cut = await events([await fileOf(text.slice(0, text.indexOf('</Event>') + 300))]);
    expect(cut).toMatchObject({ exitCode: 2 });
    expect(cut.out).toContain(
      '1 requests in 1 events: 1 succeeded, 0 failed, 0 unknown; 1 records or lines could not be read',
    );
  });

  it('counts by cause and by day', async () => {
    const { exitCode, out } = await events([xml, join(fixtures, 'ODJConnectorUI.log'), '--summary']);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      '      1  The service does not reach Intune (service-without-proxy), last 2025-05-03T00:00:01.000Z\n',
    );
    expect(out).toContain(
      '2025-05-02  2 succeeded, 3 failed, 0 unknown\n2025-05-03  0 succeeded, 1 failed, 0 unknown\n',
    );
    expect(out).not.toContain('KIOSK-07');
  });

  it('prints one JSON document with every event as logged', async () => {
    const { out } = await events([xml, '--json']);
    const document = JSON.parse(out) as {
      requests: { raw: string[]; deviceId: string | null }[];
      summary: object;
    };
    expect(document).toMatchObject({ events: 7, unreadable: 0, summary: { requests: 4, failed: 2 } });
    expect(document.requests.find(({ deviceId }) => deviceId?.startsWith('0a1b2c3d'))?.raw).toHaveLength(3);
    expect(JSON.parse((await events([await fileOf('[]'), '--json'])).out)).toMatchObject({
      requests: [],
      events: 0,
    });
    expect(Object.keys(JSON.parse((await events([xml, '--json', '--summary'])).out) as object)).toEqual([
      'summary',
      'events',
      'unreadable',
    ]);
  });

  it('reads stdin where no file is named', async () => {
    expect((await events([], await readFile(xml, 'utf8'))).out).toBe((await events([xml])).out);
  });

  it('says what a binary log needs, and what is missing', async () => {
    const binary = await events([await fileOf('ElfFile\0\0\0\0', 'x.evtx')]);
    expect(binary).toMatchObject({ exitCode: 2 });
    expect(binary.err).toContain('/f:xml');
    expect(await events(['missing.xml'])).toMatchObject({ exitCode: 2 });
    const terminal = { ...recordingTerminal({}), ask: () => Promise.resolve('') };
    expect(await runOdj(['events'], [eventsCommand], terminal)).toBe(64);
  });
});

describe('secrets in a log', () => {
  const blob = randomBytes(900).toString('base64');
  const token = `eyJ${randomBytes(30).toString('base64url')}.${randomBytes(90).toString('base64url')}.${randomBytes(60).toString('base64url')}`;
  const password = 'Xk4!v9_qR-z7';
  const secrets = [blob, token, password];
  const said = `BlobData=${blob} Bearer ${token} https://me:${password}@proxy:8080/ password=${password} unicodePwd: ${password}`;
  const names = [
    'DeviceId',
    'MachineName',
    'DomainName',
    'RequestId',
    'ErrorCode',
    'ErrorDescription',
    'DiagnosticCode',
    'DiagnosticText',
    'OfflineDomainJoinBlob',
    'New',
  ];
  const dimensions = Object.fromEntries(
    names.map((name) => [name, name.endsWith('Blob') ? blob : `${name} ${said}`]),
  );
  const metric = JSON.stringify({ Metric: { Dimensions: dimensions, Name: `X_Failure ${said}`, Value: 0 } });
  const lines = names.map((name) => `${name}: ${said}`).join('\n');
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
  const event = (text: string): string =>
    `<Event xmlns='x'><System><EventID>30132</EventID><Level>2</Level><TimeCreated SystemTime='2025-05-02T08:00:00Z'/><Computer>S</Computer></System><EventData><Data>${escape(text)}</Data></EventData></Event>`;
  const logs = {
    'a metric in XML': event(metric),
    'lines in XML': event(lines),
    'an unknown text in XML': event(said),
    'a metric alone': metric,
    'JSON of PowerShell': JSON.stringify([
      { Id: 30132, Level: 2, Message: metric, Properties: [{ Value: metric }] },
    ]),
    'JSON with lines': JSON.stringify({ Id: 30132, Level: 2, Message: lines, Properties: [] }),
    "the wizard's log": `ODJ Connector UI Error: 2 : ${said}\n${metric}\n    DateTime=2025-05-02T08:00:00Z\n`,
  };

  it.each(Object.entries(logs))('are shown nowhere: %s', async (_name, log) => {
    const file = await fileOf(log);
    for (const words of [[], ['--json'], ['--summary'], ['--summary', '--json'], ['--failed']]) {
      const { out, err } = await events([file, ...words]);
      const shown = out + err;
      expect(shown).toMatch(/1 (requests|)|"requests"/);
      expect(
        secrets.filter((secret) => shown.includes(secret) || shown.includes(secret.slice(0, 60))),
      ).toEqual([]);
    }
  });
});
