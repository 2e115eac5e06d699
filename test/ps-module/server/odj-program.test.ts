import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { invoke } from '../../../src/powershell/invoke.ts';
import type { PowerShellSession } from '../../../src/powershell/session.ts';
import { makeBelieveServer, type MakeBelieveServer } from './make-believe-server.ts';

/** Every case runs Get-OdjConnectorConfig or Get-OdjConnector with a program of its own in place of odj. */
let machine: MakeBelieveServer;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV1');
});

const saying = (text: string | RegExp): unknown => expect.stringMatching(text);

async function sessionWith(odj: string | undefined): Promise<PowerShellSession> {
  const session = await machine.open({ ODJ_CLI: odj });
  onTestFinished(() => session.close());
  return session;
}

/** A program that does what the text says; its path holds a space. */
async function program(text: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'odj cli-')), 'odj.mjs');
  await writeFile(file, `import { text } from 'node:stream/consumers';\n${text}`);
  return file;
}

async function sessionRunning(text: string): Promise<PowerShellSession> {
  return sessionWith(`"${process.execPath}" "${await program(text)}"`);
}

/** What the program was given, which it gives back as the state of the connector that it lists. */
const echo = `
const given = { arguments: process.argv.slice(2), input: await text(process.stdin), secret: process.env.AZURE_CLIENT_SECRET };
const connector = { name: 'SRV1', state: JSON.stringify(given), version: null, lastConnection: '2026-01-02T03:04:05Z' };
console.log(JSON.stringify({ ready: true, connector, missing: [], connectors: [connector] }));`;
const givenSchema = z.object({
  arguments: z.array(z.string()),
  input: z.string(),
  secret: z.string().optional(),
});

describe('finding odj', () => {
  it.each([
    ['ODJ_CLI is not set', undefined, /is not set/],
    ['ODJ_CLI names a program by its bare name', 'node odj.cjs', /does not begin with the full path/],
    ['ODJ_CLI names a file that is not there', '/nowhere/odj', /does not begin with the full path/],
    ['ODJ_CLI names a script without node', import.meta.filename, /full path of node stands before it/],
  ])('fails with what to do where %s', async (_case, odj, reason) => {
    const session = await sessionWith(odj);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([
      { id: 'OdjProgramMissing', message: saying(reason), remedy: saying('ODJ_CLI') },
    ]);
  });
});

describe('running odj', () => {
  it('gives it arguments as they are, whatever they hold, and secrets by the environment', async () => {
    const session = await sessionRunning(echo);
    const tenantId = 'a "quoted" \\path\\ with \\"both\\\\" ümlaut $(x) %PATH% \'s & done\\';
    const { output, errors } = await invoke(session, 'Get-OdjConnector', {
      tenantId,
      clientId: 'id',
      clientSecret: 'Sesame "42" ü',
    });
    expect(errors).toEqual([]);
    const given = givenSchema.parse(JSON.parse(output[0]?.tenantState ?? ''));
    expect(given).toEqual({
      arguments: [
        'connector',
        'list',
        '--json',
        '--tenant-id',
        tenantId,
        '--client-id',
        'id',
        '--cloud',
        'global',
      ],
      input: '',
      secret: 'Sesame "42" ü',
    });
    expect(output[0]?.lastConnection).toBe('2026-01-02T03:04:05Z');
  });

  it('carries megabytes both ways, whatever characters they hold', async () => {
    const session = await sessionRunning(`
      const { paths } = JSON.parse(await text(process.stdin));
      console.log(JSON.stringify({ results: paths.map((path) => ({ path, organizationalUnits: [path], managedServiceAccount: 'ü木' })) }));`);
    const paths = Array.from({ length: 1000 }, (_, index) => `/odj/${index}/${'Ümläut 木 😀 '.repeat(100)}`);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', { path: paths });
    expect(errors).toEqual([]);
    expect(output.map(({ path: file }) => file)).toEqual(paths);
    expect(output.at(-1)?.organizationalUnits).toEqual([paths.at(-1)]);
    expect(output.at(-1)?.managedServiceAccount).toBe('ü木');
  });

  it('reads what is told on the way, and is not stopped by a lot of it before the input is read', async () => {
    const session = await sessionRunning(`
      for (let line = 0; line < 3000; line += 1) process.stderr.write('x'.repeat(500) + '\\n');
      await text(process.stdin);
      console.log('{"results": []}');`);
    const paths = Array.from({ length: 20_000 }, (_, index) => `/a path that makes input large/${index}`);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', { path: paths });
    expect([output, errors]).toEqual([[], []]);
  });

  it('is not troubled by a program that never reads its input', async () => {
    const session = await sessionRunning(`console.log('{"results": []}'); process.exit(0);`);
    const paths = Array.from({ length: 50_000 }, (_, index) => `/a path that makes input large/${index}`);
    const { errors } = await invoke(session, 'Get-OdjConnectorConfig', { path: paths });
    expect(errors).toEqual([]);
  });

  it('raises the error of odj with its id, texts and target', async () => {
    const session = await sessionRunning(`
      console.log(JSON.stringify({ error: { id: 'FileUnreadable', message: 'Cannot read x', remedy: 'Look at x.', target: 'x' } }));
      process.exit(2);`);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([
      { id: 'FileUnreadable', message: 'Cannot read x', remedy: 'Look at x.', target: 'x' },
    ]);
  });

  it('raises the error of one file beside the objects of the others', async () => {
    const session = await sessionRunning(`
      const error = { id: 'FileUnreadable', message: 'Cannot read b', remedy: 'Look at b.', target: 'b' };
      console.log(JSON.stringify({ results: [{ path: 'a', organizationalUnits: [], managedServiceAccount: null }, { path: 'b', error }] }));
      process.exitCode = 2;`);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', { path: ['a', 'b'] });
    expect(output).toMatchObject([{ path: 'a', disableOUUpdates: null }]);
    expect(errors).toMatchObject([{ id: 'FileUnreadable', target: 'b' }]);
  });

  it.each([
    ['an error that this module does not know', `console.log('{"error":{"id":"NewOne","message":"m","remedy":"r","target":null}}'); process.exit(2);`, /m \(NewOne\)/],
    ['a crash', `console.error('first'); throw new Error('no such luck');`, /code 1.*no such luck/],
    ['garbage', `console.log('{"results": [');`, /./],
    ['silence', `process.exit(0);`, /code 0/],
    ['wrong usage', `console.error('odj: unknown'); process.exit(64);`, /code 64: odj: unknown/],
  ])('says what happened after %s', async (_case, text, reason) => {
    const session = await sessionRunning(text);
    const { output, errors } = await invoke(session, 'Get-OdjConnectorConfig', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'OdjProgramFailed', message: saying(reason) }]);
  });
});
