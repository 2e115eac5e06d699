import { createPublicKey, generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readClientCertificate } from '../../src/graph/client-certificate.ts';
import { listConnectors, type Connector } from '../../src/graph/connectors.ts';
import { openTenant, type TenantChoice, type TenantSurroundings } from '../../src/graph/tenant.ts';
import { command } from '../lab/command.ts';
import { everythingOf, failureOf, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

async function read(
  choice: Partial<TenantChoice>,
  env: TenantSurroundings['env'] = {},
): Promise<readonly Connector[]> {
  const surroundings = {
    env,
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
  };
  return await listConnectors(await openTenant({ ...cloud.choice, ...choice }, surroundings));
}

interface CertificateFile {
  readonly file: string;
  readonly certificate: string;
  readonly key: string;
}

async function newCertificate(name: string, days = '2'): Promise<CertificateFile> {
  const [keyFile, certificateFile] = [join(cloud.folder, `${name}.key`), join(cloud.folder, `${name}.crt`)];
  await command('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', days, '-subj', `/CN=${name}`],
    ...['-keyout', keyFile, '-out', certificateFile],
  ]);
  const [key, certificate] = [await readFile(keyFile, 'utf8'), await readFile(certificateFile, 'utf8')];
  const file = join(cloud.folder, `${name}.pem`);
  await writeFile(file, key + certificate);
  return { file, certificate, key };
}

const keyOf = ({ certificate }: CertificateFile): KeyObject => new X509Certificate(certificate).publicKey;
/** Nothing of a key or a token, in any line of it. */
function expectNothingOf(secret: string, failure: unknown): void {
  const lines = secret.split(/[\n.]/).filter((line) => line.length > 20 && !line.startsWith('-----'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(everythingOf(failure)).not.toContain(line);
}

describe('a certificate', () => {
  it('signs in where the application has it, named by an option or by the environment', async () => {
    const known = await newCertificate('known');
    cloud.authority.trust(keyOf(known));
    expect(await read({ clientCertificateFile: known.file })).toEqual([]);
    expect(await read({}, { AZURE_CLIENT_CERTIFICATE_PATH: known.file })).toEqual([]);
  });

  it('is refused where the application does not have it, and the error holds neither key nor assertion', async () => {
    const stranger = await newCertificate('stranger');
    const failure = await failureOf(read({ clientCertificateFile: stranger.file }));
    expect(failure).toMatchObject({ id: 'ClientCertificateRefused' });
    expect(String(failure)).toContain('AADSTS700027');
    expect(everythingOf(failure)).not.toMatch(/eyJ[\w-]{10}/);
    expectNothingOf(stranger.key, failure);
  });

  it('is not used without its own key, or where there is none', async () => {
    const [one, other] = [await newCertificate('one'), await newCertificate('other')];
    const file = join(cloud.folder, 'broken.pem');
    for (const [text, reason] of [
      [one.certificate, 'does not hold both'],
      [one.key, 'does not hold both'],
      ['secret', 'does not hold both'],
      [one.certificate + other.key, 'that of another certificate'],
    ] as const) {
      await writeFile(file, text);
      const failure = await failureOf(read({ clientCertificateFile: file }));
      expect(failure).toMatchObject({ id: 'ClientCertificateUnusable' });
      expect(String(failure)).toContain(reason);
      expectNothingOf(one.key + other.key, failure);
    }
    const missing = join(cloud.folder, 'missing.pem');
    await expect(read({ clientCertificateFile: missing })).rejects.toMatchObject({ id: 'FileUnreadable' });
  });

  it('is not used once it has expired, and the error tells when', async () => {
    const { file, certificate, key } = await newCertificate('old');
    const end = new Date(new X509Certificate(certificate).validTo);
    const pem = key + certificate;
    expect(readClientCertificate(file, pem, end)).toBe(pem);
    const late = new Date(end.getTime() + 1);
    const failure = await failureOf(Promise.resolve().then(() => readClientCertificate(file, pem, late)));
    expect(failure).toMatchObject({ id: 'ClientCertificateUnusable' });
    expect(String(failure)).toContain(`it expired at ${end.toISOString()}`);
    expectNothingOf(key, failure);
  });

  it('excludes a secret and a token', async () => {
    for (const more of [{ clientSecretFile: '-' }, { tokenStdin: true }, { workloadIdentity: true }]) {
      await expect(read({ clientCertificateFile: 'x.pem', ...more })).rejects.toMatchObject({
        id: 'UsageInvalid',
      });
    }
  });
});

describe('a workload identity', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  /** As Kubernetes or GitHub leave it in a file. */
  async function federatedToken(key: KeyObject): Promise<{ readonly file: string; readonly token: string }> {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const claims = { iss: 'https://issuer.test', sub: 'job:1', exp: Math.floor(Date.now() / 1000) + 600 };
    const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
    const token = `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
    const file = join(cloud.folder, 'federated-token');
    await writeFile(file, token);
    return { file, token };
  }

  it('signs in with the token that the application trusts', async () => {
    cloud.authority.trust(createPublicKey(privateKey));
    const { file } = await federatedToken(privateKey);
    expect(await read({ workloadIdentity: true }, { AZURE_FEDERATED_TOKEN_FILE: file })).toEqual([]);
  });

  it('is refused with another token, and the error does not hold it', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const { file, token } = await federatedToken(stranger);
    const failure = await failureOf(read({ workloadIdentity: true }, { AZURE_FEDERATED_TOKEN_FILE: file }));
    expect(failure).toMatchObject({ id: 'FederatedTokenRefused' });
    expectNothingOf(token, failure);
  });

  it('says which file it needs', async () => {
    await expect(read({ workloadIdentity: true })).rejects.toMatchObject({
      id: 'TenantNotGiven',
      message: expect.stringContaining("identity provider's token") as string,
    });
    const env = { AZURE_FEDERATED_TOKEN_FILE: '/nowhere/token' };
    await expect(read({ workloadIdentity: true }, env)).rejects.toMatchObject({ id: 'FileUnreadable' });
  });
});
