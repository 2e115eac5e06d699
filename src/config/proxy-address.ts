import { OdjError } from '../errors.ts';

/**
 * The address of a proxy as config files name it, `http://host:port`.
 *
 * @throws OdjError ProxyAddressInvalid; what it says never holds a password that was typed
 */
export function proxyAddress(typed: string): string {
  const address = typed.trim().replace(/\/$/, '');
  const shown = address.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1***@');
  const reason = problemOf(address);
  if (reason !== undefined) {
    throw new OdjError('ProxyAddressInvalid', { address: shown, reason }, { target: shown });
  }
  const [, host = '', port = ''] = form.exec(address) ?? [];
  return `http://${host}:${Number(port)}`;
}

const form = /^http:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]):(\d{1,5})$/i;

function problemOf(address: string): string | undefined {
  if (address.includes('@')) {
    return 'it holds a user name, and the connector cannot answer a proxy that asks for a password.';
  }
  if (/^https:/i.test(address)) {
    return 'a connection to the proxy itself over HTTPS is nothing that .NET Framework can make; http:// carries HTTPS all the same.';
  }
  const [, , port] = form.exec(address) ?? [];
  if (port === undefined || !URL.canParse(address)) {
    return 'it is not http://host:port, with the host as name or address in ASCII and without a path.';
  }
  return Number(port) < 1 || Number(port) > 65535 ? `there is no port ${port}.` : undefined;
}
