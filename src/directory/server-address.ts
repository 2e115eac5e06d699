import { isIP } from 'node:net';
import { OdjError } from '../errors.ts';

export interface ServerAddress {
  /** As it is written in messages and results: the host alone. */
  readonly host: string;
  readonly port: number;
  readonly tls: 'ldaps' | 'startTls';
  /** `ldaps://host:636`, without what else a URL may hold. */
  readonly url: string;
  /** The name the certificate must carry; undefined for an IP address, which TLS cannot name. */
  readonly serverName: string | undefined;
}

const ldapsPort = 636;
const ldapPort = 389;

/**
 * Reads `ldaps://host[:port]`, `ldap://host[:port]` (with StartTLS only) or a bare host.
 *
 * @throws OdjError ServerMissing, ServerInvalid, PlainLdapRefused; nothing was sent anywhere then
 */
export function parseServerAddress(server: string, startTls: boolean): ServerAddress {
  if (server.trim() === '') {
    throw new OdjError('ServerMissing', {});
  }
  const written = server.includes('://') ? server : `${startTls ? 'ldap' : 'ldaps'}://${server}`;
  const url = URL.canParse(written) ? new URL(written) : refuse(server, 'it is no URL');
  const secure = url.protocol === 'ldaps:';
  if (!secure && url.protocol !== 'ldap:') {
    refuse(server, 'it starts with neither ldaps:// nor ldap://');
  }
  if (url.hostname === '' || url.username !== '' || !/^\/?$/.test(url.pathname) || url.search !== '') {
    refuse(server, 'only a host and a port may stand in it');
  }
  if (secure && startTls) {
    refuse(server, 'StartTLS is for ldap://, ldaps:// is encrypted from the start');
  }
  if (!secure && !startTls) {
    throw new OdjError('PlainLdapRefused', { server }, { target: server });
  }
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? (secure ? ldapsPort : ldapPort) : Number(url.port);
  return {
    host,
    port,
    tls: secure ? 'ldaps' : 'startTls',
    url: `${url.protocol}//${url.hostname}:${port}`,
    serverName: isIP(host) === 0 ? host : undefined,
  };
}

function refuse(server: string, reason: string): never {
  throw new OdjError('ServerInvalid', { server, reason }, { target: server });
}
