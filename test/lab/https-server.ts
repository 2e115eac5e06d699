import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { command } from './command.ts';

/** A server of the make-believe cloud on loopback. */
export interface HttpsServer {
  /** https://localhost:PORT */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface CloudCertificates {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** The cloud's own certificate authority and its certificate for localhost, made once for a folder. */
export async function cloudCertificates(folder: string): Promise<CloudCertificates> {
  const file = (name: string) => join(folder, name);
  const made = {
    authority: file('cloud-authority.pem'),
    certificate: file('cloud.pem'),
    key: file('cloud.key'),
  };
  if (existsSync(made.certificate)) return made;
  await mkdir(folder, { recursive: true });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const authorityKey = file('cloud-authority.key');
  await command('openssl', [
    ...['req', '-x509', ...newKey, '-days', '30', '-subj', '/O=Contoso/CN=Contoso Cloud CA'],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ...['-keyout', authorityKey, '-out', made.authority],
  ]);
  await command('openssl', [
    ...['req', '-new', ...newKey, '-subj', '/CN=localhost', '-keyout', made.key, '-out', file('cloud.csr')],
  ]);
  await writeFile(
    file('cloud.extensions'),
    'basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n',
  );
  await command('openssl', [
    ...['x509', '-req', '-in', file('cloud.csr'), '-days', '30', '-extfile', file('cloud.extensions')],
    ...['-CA', made.authority, '-CAkey', authorityKey, '-CAcreateserial', '-out', file('cloud.pem.new')],
  ]);
  await rename(file('cloud.pem.new'), made.certificate);
  return made;
}

export async function serveHttps(about: {
  readonly folder: string;
  /** 0: any free one. */
  readonly port: number;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}): Promise<HttpsServer> {
  const files = await cloudCertificates(about.folder);
  const [key, cert] = await Promise.all([readFile(files.key), readFile(files.certificate)]);
  const server = createServer({ key, cert }, (request, response) => {
    Promise.resolve()
      .then(() => about.answer(request, response))
      .catch((error: unknown) => {
        sendJson(response, 500, { error: { code: 'labError', message: String(error) } });
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(about.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `https://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** The JSON in a request; undefined where it has no body. */
export async function jsonIn(request: IncomingMessage): Promise<unknown> {
  return request.headers['content-length'] === undefined || request.headers['content-length'] === '0'
    ? undefined
    : await json(request);
}
