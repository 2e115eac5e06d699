import { describe, expect, it } from 'vitest';
import { parseServerAddress } from '../../src/directory/server-address.ts';

describe('the address of a domain controller', () => {
  it.each([
    ['ldaps://dc1.contoso.test', false, { host: 'dc1.contoso.test', port: 636, tls: 'ldaps' }],
    ['ldaps://dc1.contoso.test:3269/', false, { host: 'dc1.contoso.test', port: 3269, tls: 'ldaps' }],
    ['dc1', false, { host: 'dc1', port: 636, tls: 'ldaps', serverName: 'dc1' }],
    ['ldap://dc1.contoso.test', true, { host: 'dc1.contoso.test', port: 389, tls: 'startTls' }],
    ['dc1', true, { host: 'dc1', port: 389, tls: 'startTls' }],
    ['ldaps://[::1]:1636', false, { host: '::1', port: 1636, serverName: undefined }],
    ['ldaps://10.0.0.1', false, { host: '10.0.0.1', serverName: undefined }],
  ])('%s (StartTLS %s) is understood', (server, startTls, expected) => {
    expect(parseServerAddress(server, startTls)).toMatchObject(expected);
  });

  it.each([
    ['', false, 'ServerMissing'],
    ['ldap://dc1.contoso.test', false, 'PlainLdapRefused'],
    ['ldaps://dc1.contoso.test', true, 'ServerInvalid'],
    ['https://dc1.contoso.test', false, 'ServerInvalid'],
    ['ldaps://dc1/DC=contoso', false, 'ServerInvalid'],
    ['ldaps://admin:password@dc1', false, 'ServerInvalid'],
    ['ldaps://', false, 'ServerInvalid'],
    ['not a host', false, 'ServerInvalid'],
  ])('%s (StartTLS %s) is refused', (server, startTls, id) => {
    expect(() => parseServerAddress(server, startTls)).toThrow(expect.objectContaining({ id }));
  });
});
