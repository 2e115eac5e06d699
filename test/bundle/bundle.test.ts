import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { odj } from '../cli/odj.ts';
import {
  account,
  configFile,
  configText,
  directory,
  facts,
  organizationalUnit,
  server,
} from '../facts/facts-of.ts';

const blob = Buffer.alloc(600, 7).toString('base64');
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2dyYXBoIn0.c2lnbmF0dXJlLW9mLWEtdG9rZW4';
/** One of every kind that a connector's logs and files have been seen to hold. */
const secrets = {
  blob,
  token,
  password: 'Pr0xyPass!word',
  clientSecret: 'Abc8Q~Xyz1234567890abcdefghijklmnopqrst_-',
  key: 'sig=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4',
  unicodePwd: 'IgBQAGEAcwBzAHcAbwByAGQAMQAhACIA',
};
const log = [
  '2026-01-02 03:04:05 Start on SRV1 for OU=Autopilot,DC=contoso,DC=test',
  `{"Metric":{"Dimensions":{"MachineBlob":"${secrets.blob}"}}}`,
  `Authorization: Bearer ${secrets.token}`,
  `proxy http://svc:${secrets.password}@proxy.contoso.test:8080`,
  `client_secret=${secrets.clientSecret}`,
  `https://store.example/x?${secrets.key}`,
  `unicodePwd:: ${secrets.unicodePwd}`,
  'signed in as Jane.Doe@contoso.test, S-1-5-21-1-2-3-1200',
].join('\r\n');

const config = configText({
  OrganizationalUnitsUsedForOfflineDomainJoin: organizationalUnit,
  ProxyPassword: secrets.password,
});

async function world(): Promise<{ folder: string; factsFile: string; logFile: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-bundle-test-'));
  const factsFile = join(folder, 'facts.json');
  const logFile = join(folder, 'ODJConnectorUI.log');
  const document = facts({
    collectedBy: 'CONTOSO\\jane',
    directory: directory({ accounts: [account({ enabled: false })] }),
    servers: [server({ wizardConfig: configFile(config) })],
  });
  await writeFile(factsFile, JSON.stringify(document));
  await writeFile(logFile, log);
  return { folder, factsFile, logFile };
}

const verdict = z.object({
  verdict: z.string(),
  findings: z.array(z.object({ id: z.string(), status: z.string() })),
});
type Verdict = z.infer<typeof verdict>;

async function verify(...words: readonly string[]): Promise<Verdict> {
  return verdict.parse(JSON.parse((await odj(['verify', ...words, '--json'])).out));
}

/** Everything in a bundle as text, the files within files too. */
async function textsOf(file: string): Promise<string> {
  const unpacked = unzipSync(await readFile(file));
  const texts = Object.entries(unpacked).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
  const inner = [...texts.join('\n').matchAll(/"content": "([^"]*)"/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString(),
  );
  return [...texts, ...inner].join('\n');
}

describe('odj bundle', () => {
  it.each([[[]], [['--anonymize']]])('packs no secret of any kind (%j)', async (more) => {
    const { folder, factsFile, logFile } = await world();
    const out = join(folder, 'bundle.zip');
    const { exitCode, err } = await odj([
      'bundle',
      '--facts',
      factsFile,
      '--log',
      logFile,
      '--out',
      out,
      ...more,
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const packed = await textsOf(out);
    for (const [kind, secret] of Object.entries(secrets)) {
      expect(packed.includes(secret), kind).toBe(false);
    }
    expect(packed).toContain('[redacted');
  });

  it('gives the same findings as what it was made of', async () => {
    const { folder, factsFile, logFile } = await world();
    const expected = await verify('--facts', factsFile);
    expect(expected.verdict).toBe('Fail');
    for (const more of [[], ['--anonymize']]) {
      const out = join(folder, `bundle${more.length}.zip`);
      await odj(['bundle', '--facts', factsFile, '--log', logFile, '--out', out, ...more]);
      expect(await verify('--bundle', out)).toEqual(expected);
    }
  });

  it('replaces every name of the organization with the same other one where asked', async () => {
    const { folder, factsFile, logFile } = await world();
    const out = join(folder, 'bundle.zip');
    await odj(['bundle', '--facts', factsFile, '--log', logFile, '--out', out, '--anonymize']);
    const packed = await textsOf(out);
    for (const name of ['contoso', 'ou=autopilot', 'srv1', 'msaodjabcde', 'jane', 'S-1-5-21-1-2-3']) {
      expect(packed.split('\n').filter((line) => line.toLowerCase().includes(name.toLowerCase()))).toEqual(
        [],
      );
    }
    expect(packed).toMatch(/Start on cn\d+ for OU=ou\d+,DC=domain\d+,DC=example/);
  });

  it('lists what is inside, and is refused where that was changed', async () => {
    const { folder, factsFile, logFile } = await world();
    const out = join(folder, 'bundle.zip');
    const { out: listed } = await odj(['bundle', '--facts', factsFile, '--log', logFile, '--out', out]);
    expect(listed).toMatch(/logs\/ODJConnectorUI\.log +\d+ bytes, [1-9]\d* secrets taken out/);
    const unpacked = unzipSync(await readFile(out));
    const changed = join(folder, 'changed.zip');
    await writeFile(changed, zipSync({ ...unpacked, 'facts.json': Buffer.from('{}') }));
    expect(await odj(['verify', '--bundle', changed])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('facts.json is not the file that was packed') as string,
    });
    await writeFile(changed, 'no zip file');
    expect((await odj(['verify', '--bundle', changed])).err).toContain('cannot be used');
  });

  it('keeps a file that is there already', async () => {
    const { factsFile } = await world();
    const { exitCode, err } = await odj(['bundle', '--facts', factsFile, '--out', factsFile]);
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('EEXIST') as string,
    });
    expect(await readFile(factsFile, 'utf8')).toContain('"format"');
  });
});
