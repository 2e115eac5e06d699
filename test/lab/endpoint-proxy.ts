import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { command } from './command.ts';
import type { Server as ConnectorServer, ServerState } from './servers.ts';

const { machineProxy } = requirements;

export interface EndpointProxy {
  /** http://127.0.0.1:port */
  readonly address: string;
  /** What programs need so that they trust the hosts behind it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A proxy behind which every endpoint of the connector answers, but for those that are refused. */
export async function openEndpointProxy(refused: readonly string[] = []): Promise<EndpointProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-endpoints-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const hosts = endpoints.connectorTraffic.filter((host) => !host.includes('*'));
  await command('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=endpoints', '-keyout', key, '-out', certificate],
    ...['-addext', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`],
  ]);
  const hostsBehind = createTlsServer(
    { key: await readFile(key), cert: await readFile(certificate) },
    (_, response) => {
      // As the real ones do for HEAD /: any answer shows that the host was reached.
      response.writeHead(404).end();
    },
  );
  const port = await listen(hostsBehind);
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    if (refused.includes(url.replace(/:443$/, ''))) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const behind = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      behind.pipe(socket).pipe(behind);
    });
    behind.on('error', () => socket.destroy());
    socket.on('error', () => behind.destroy());
  });
  return {
    address: `http://127.0.0.1:${await listen(proxy)}`,
    env: { SSL_CERT_FILE: certificate },
    close: async () => {
      await Promise.all([closed(proxy), closed(hostsBehind)]);
    },
  };
}

/** Names the proxy in both config files of a server. */
export async function setProxy(server: ConnectorServer, address: string): Promise<void> {
  const { serviceName } = requirements.connector;
  const installFolder = dirname(dirname(server.configFile));
  const settings = `<system.net><defaultProxy><proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true" /></defaultProxy></system.net>`;
  for (const file of [
    join(installFolder, connectorConfig.wizard.folder, connectorConfig.wizard.fileName),
    join(installFolder, serviceName, `${serviceName}.exe.config`),
  ]) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('</configuration>', `${settings}</configuration>`));
  }
}

/** Names the proxy to Windows itself, for all users. */
export function setMachineProxy(state: ServerState, proxy: EndpointProxy): void {
  state.registry[`HKLM\\${machineProxy.policyKey}`] = { ProxySettingsPerUser: { kind: 'DWord', value: 0 } };
  state.registry[`HKLM\\${machineProxy.key}`] = {
    ProxyEnable: { kind: 'DWord', value: 1 },
    ProxyServer: { kind: 'String', value: proxy.address.replace('http://', '') },
  };
}

function listen(server: Pick<Server, 'listen' | 'address'>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closed(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
