import { generateKeyPairSync } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectorList } from '../../src/cli/commands/connector-list.ts';
import { runOdj } from '../../src/cli/run.ts';
import { command } from '../lab/command.ts';
import { readRole, recordingTerminal, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Kind {
  readonly words: readonly string[];
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  /** What must appear nowhere, beside everything that looks like a token. */
  readonly secrets: readonly string[];
}

const token = () => cloud.authority.issueToken({ audience: cloud.graphUrl, roles: [readRole] });

const kinds: Record<string, () => Promise<Kind>> = {
  'a client secret': () => {
    const { clientSecret } = cloud.authority;
    return Promise.resolve({
      words: [],
      env: { AZURE_CLIENT_SECRET: clientSecret },
      secrets: [clientSecret],
    });
  },
  'a wrong client secret': () =>
    Promise.resolve({ words: [], env: { AZURE_CLIENT_SECRET: 'wrong~secret' }, secrets: ['wrong~secret'] }),
  'a certificate that the application does not have': async () => {
    const [key, certificate] = [join(cloud.folder, 'some.key'), join(cloud.folder, 'some.crt')];
    await command('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=some'],
      ...['-keyout', key, '-out', certificate],
    ]);
    const pem = (await readFile(key, 'utf8')) + (await readFile(certificate, 'utf8'));
    const file = join(cloud.folder, 'some.pem');
    await writeFile(file, pem);
    const secrets = pem.split('\n').filter((line) => line.length > 40);
    return { words: ['--client-certificate-file', file], secrets };
  },
  'a workload identity that the application does not trust': async () => {
    const text = await token();
    const file = join(cloud.folder, 'federated');
    await writeFile(file, text);
    return { words: ['--workload-identity'], env: { AZURE_FEDERATED_TOKEN_FILE: file }, secrets: [text] };
  },
  'a device code': () => Promise.resolve({ words: ['--device-code'], secrets: ['lab.refresh.'] }),
  'Azure CLI': async () => {
    const text = await token();
    const answer = { accessToken: text, expires_on: Math.floor(Date.now() / 1000) + 3600 };
    await writeFile(join(cloud.folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`);
    await chmod(join(cloud.folder, 'az'), 0o755);
    vi.stubEnv('PATH', `${cloud.folder}:${process.env['PATH'] ?? ''}`);
    return { words: ['--azure-cli'], secrets: [text] };
  },
  'Azure CLI that prints something else': async () => {
    const text = await token();
    await writeFile(join(cloud.folder, 'az'), `#!/bin/sh\necho 'token ${text}' | tee /dev/stderr\n`);
    await chmod(join(cloud.folder, 'az'), 0o755);
    vi.stubEnv('PATH', `${cloud.folder}:${process.env['PATH'] ?? ''}`);
    return { words: ['--azure-cli'], secrets: [text] };
  },
  'a token on stdin': async () => {
    const stdin = await token();
    return { words: ['--token-stdin'], stdin, secrets: [stdin] };
  },
  'a token on stdin with a forged signature': async () => {
    const stdin = (await token()).replace(
      /[^.]+$/,
      Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' })).toString(
        'base64url',
      ),
    );
    return { words: ['--token-stdin'], stdin, secrets: [stdin] };
  },
};

describe.each(Object.entries(kinds))('of %s', (_name, kindOf) => {
  it.each([
    ['answers', {}],
    ['refuses the token', { unauthorized: 9 }],
    ['is broken', { notJson: 9 }],
  ] as const)('nothing secret is printed where Graph %s', async (_case, faults) => {
    const { words, env = {}, stdin = '', secrets } = await kindOf();
    await cloud.fault(faults);
    const { tenantId, clientId, url } = cloud.authority;
    for (const json of [[], ['--json']]) {
      const { terminal, written } = recordingTerminal({
        env: { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, ...env },
        stdin,
      });
      const hosts = ['--authority-host', url, '--graph-host', cloud.graphUrl];
      await runOdj(['connector', 'list', ...words, ...hosts, ...json], [connectorList], terminal);
      const printed = written.out + written.err;
      expect(printed).not.toBe('');
      for (const secret of secrets) expect(printed).not.toContain(secret);
      expect(printed, 'the beginning of every JWT').not.toMatch(/eyJ[\w-]{10}/);
    }
  });
});
