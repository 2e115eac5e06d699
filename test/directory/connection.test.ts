import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import net from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DirectoryConnection, type ConnectionOptions } from '../../src/directory/connection.ts';
import { tryCommand } from '../lab/command.ts';
import { lab } from '../lab/lab.ts';
import { managedServiceAccountName } from '../lab/scratch.ts';
import { env, optionsOf } from './open.ts';

const { domainController } = lab;
const base: ConnectionOptions = optionsOf('nobody');
const startTls: ConnectionOptions = { ...base, server: domainController.ldap, startTls: true };

async function open(options: ConnectionOptions): Promise<DirectoryConnection> {
  const connection = await DirectoryConnection.open(options);
  onTestFinished(() => connection.close());
  return connection;
}

/** A way to the domain controller that can be cut or stopped. */
async function wayThrough(
  port: number,
): Promise<{ port: number; cut: () => void; stop: () => void; seen: () => number }> {
  const sockets: net.Socket[] = [];
  let bytes = 0;
  const server = net.createServer((near) => {
    const far = net.connect({ host: domainController.host, port });
    near.pipe(far).pipe(near);
    near.on('data', (data) => (bytes += data.length));
    for (const socket of [near, far]) {
      socket.on('error', () => undefined);
      sockets.push(socket);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const destroy = (): void => {
    sockets.forEach((socket) => socket.destroy());
  };
  onTestFinished(() => {
    destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The way through has no port.');
  return {
    port: address.port,
    cut: destroy,
    stop: () => {
      sockets.forEach((socket) => socket.unpipe().pause());
    },
    seen: () => bytes,
  };
}

describe('connecting to a domain controller', () => {
  it.each([
    ['ldaps', base],
    ['StartTLS', startTls],
  ])('signs in over %s', async (_, options) => {
    const connection = await open(options);
    expect(connection.server).toBe(domainController.host);
    const root = await connection.read('', ['defaultNamingContext']);
    expect(root?.text('defaultNamingContext')).toBe(lab.distinguishedName);
  });

  it('trusts what the machine trusts where no authority is named', async () => {
    const { server, bind, password } = base;
    await expect(open({ server, bind, password })).resolves.toBeDefined();
  });

  it('takes a bare host for an encrypted one', async () => {
    await expect(open({ ...base, server: domainController.host })).resolves.toBeDefined();
  });

  it('sends nothing over plain LDAP', async () => {
    const way = await wayThrough(389);
    const server = `ldap://${domainController.host}:${way.port}`;
    await expect(open({ ...base, server })).rejects.toMatchObject({ id: 'PlainLdapRefused' });
    expect(way.seen()).toBe(0);
  });

  it.each([
    ['ldaps', 636, base],
    ['StartTLS', 389, startTls],
  ])(
    'does not trust a certificate of another authority over %s, and never sends the password',
    async (_, port, options) => {
      const way = await wayThrough(port);
      const server = `${port === 636 ? 'ldaps' : 'ldap'}://${domainController.host}:${way.port}`;
      const file = await otherAuthority();
      await expect(open({ ...options, server, certificateAuthorityFile: file })).rejects.toMatchObject({
        id: 'CertificateNotTrusted',
        message: expect.stringContaining('its certificate is not trusted') as unknown,
      });
    },
  );

  it.each([
    ['ldaps', { ...base, server: 'ldaps://localhost' }],
    ['StartTLS', { ...startTls, server: 'ldap://localhost' }],
  ])('does not trust a certificate for another name over %s', async (_, options) => {
    await expect(open(options)).rejects.toThrow(/certificate is not trusted .*localhost/);
  });

  it('says of a wrong password that name or password is wrong', async () => {
    await expect(open({ ...base, password: 'wrong' })).rejects.toMatchObject({
      id: 'DirectorySignInRefused',
      message: `dc1.contoso.test refused to sign in ${base.bind}: the user name or the password is wrong (LDAP code 49, data 52e).`,
    });
  });

  it.each([
    ['an empty password', { password: '' }, 'PasswordMissing'],
    ['the name of a SASL mechanism', { bind: 'PLAIN' }, 'BindNameInvalid'],
    [
      'a port where nothing listens',
      { server: `ldaps://${domainController.host}:1` },
      'DirectoryUnreachable',
    ],
    ['a name that is not known', { server: 'ldaps://nowhere.contoso.test' }, 'DirectoryUnreachable'],
    ['a file that is no certificate', { certificateAuthorityFile: '/etc/hostname' }, 'CertificateUnreadable'],
    ['a file that is not there', { certificateAuthorityFile: '/nowhere.pem' }, 'CertificateUnreadable'],
  ])('refuses %s', async (_, change, id) => {
    await expect(open({ ...base, ...change })).rejects.toMatchObject({ id });
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const silent = net.createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const address = silent.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const server = `ldaps://${domainController.host}:${port}`;
    await expect(open({ ...base, server, connectSeconds: 0.2 })).rejects.toMatchObject({
      id: 'DirectoryUnreachable',
      message: `Cannot connect to ${domainController.host}: it did not answer within 0.2 s.`,
    });
  });
});

describe('a connection that ends', () => {
  it.each([
    ['ldaps', 636, base],
    ['StartTLS', 389, startTls],
  ])(
    'fails what is under way over %s, and stays ended instead of connecting again as nobody',
    async (_, port, options) => {
      const way = await wayThrough(port);
      const server = `${port === 636 ? 'ldaps' : 'ldap'}://${domainController.host}:${way.port}`;
      const connection = await open({ ...options, server });
      way.stop();
      const underWay = connection.read(lab.distinguishedName, ['objectSid']);
      way.cut();
      await expect(underWay).rejects.toMatchObject({ id: 'DirectoryDisconnected' });
      await expect(connection.read('', ['defaultNamingContext'])).rejects.toMatchObject({
        id: 'DirectoryDisconnected',
      });
    },
  );

  it('says which request was not answered in time', async () => {
    const way = await wayThrough(636);
    const server = `ldaps://${domainController.host}:${way.port}`;
    const connection = await open({ ...base, server, answerSeconds: 0.3 });
    way.stop();
    await expect(connection.read(lab.distinguishedName, ['objectSid'])).rejects.toMatchObject({
      id: 'DirectoryTimeout',
      message: `dc1.contoso.test did not answer within 0.3 s to: read "${lab.distinguishedName}".`,
    });
  });
});

describe('requests', () => {
  it('gives null for an object that is not there', async () => {
    const connection = await open(base);
    expect(await connection.read(`OU=None,${lab.distinguishedName}`, ['objectClass'])).toBeNull();
  });

  it('says what may not be done', async () => {
    const connection = await open(base);
    const target = lab.servers.SRV2.distinguishedName;
    await expect(
      connection.modify(target, [{ operation: 'replace', type: 'description', value: 'mine' }]),
    ).rejects.toMatchObject({
      id: 'DirectoryAccessDenied',
      message: expect.stringContaining(`Cannot change description of "${target}"`) as unknown,
    });
  });

  it('does not print the password of a new account where ldapts is debugged', async () => {
    const { bind, server, certificateAuthorityFile = '' } = optionsOf('msaCreator');
    const { stdout, stderr } = await tryCommand(
      'node',
      [
        ...['src/cli/main.ts', 'account', 'new', '--name', managedServiceAccountName(), '--through', 'ldap'],
        ...['--server', server, '--bind', bind, '--ca', certificateAuthorityFile],
        ...['--password-file', lab.people.msaCreator.passwordFile],
      ],
      { env: { ...env, NODE_DEBUG: 'ldapts' } },
    );
    expect(stdout).toContain('Done: account made');
    expect(stderr).toContain('"type":"unicodePwd","values":["(244 bytes)"]');
    expect(stderr).not.toContain('"type":"Buffer"');
    expect(stderr).not.toContain(lab.people.msaCreator.password);
  });
});

async function otherAuthority(): Promise<string> {
  const file = join(env.ODJ_STATE, 'other-authority.pem');
  const key = `${file}.key`;
  await tryCommand('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', file, '-subj', '/CN=Other authority', '-days', '2'],
  ]);
  await writeFile(key, '');
  return file;
}
