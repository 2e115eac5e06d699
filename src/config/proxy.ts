import type { XmlElement } from '@rgrove/parse-xml';
import { connectorConfigText } from './merge.ts';
import { elementsOf, parseConfig, elsewhere } from './document.ts';
import { refusal, type Source } from './refusal.ts';

/** What `<system.net><defaultProxy>` tells a .NET program to use. */
export interface ProxySettings {
  /** `system`: what Windows is set to, also where the file says nothing. */
  readonly kind: 'system' | 'none' | 'address';
  /** As the file has it, a user name and password in it left out. */
  readonly address: string | null;
  /** Hosts without a dot in their names are asked without the proxy. */
  readonly bypassOnLocal: boolean;
}

const system: ProxySettings = { kind: 'system', address: null, bypassOnLocal: false };
const none: ProxySettings = { ...system, kind: 'none' };

/**
 * The proxy of a program by its config file (.NET Framework, defaultProxy element).
 *
 * @throws OdjError ConfigMalformed, ConfigUnsupported, ConfigDuplicate as readConnectorConfig, and ConfigProxyInvalid
 * for what .NET refuses
 */
export function readProxy(bytes: Uint8Array, file: string): ProxySettings {
  const source: Source = { file, text: connectorConfigText(bytes, file) };
  const { defaultProxy } = findDefaultProxy(source, parseConfig(source).configuration);
  if (defaultProxy === undefined) {
    return system;
  }
  refuseForeign(source, defaultProxy);
  if (isDisabled(defaultProxy)) {
    return none;
  }
  const proxy = only(source, children(defaultProxy, 'proxy'));
  const address = attribute(proxy, 'proxyaddress');
  if (address === '') {
    return attribute(proxy, 'usesystemdefault').toLowerCase() === 'false' ? none : system;
  }
  if (!URL.canParse(address)) {
    const offset = proxy?.start ?? 0;
    throw refusal('ConfigProxyInvalid', source, offset, 'the address of its proxy is no URL.');
  }
  const bypassOnLocal = attribute(proxy, 'bypassonlocal').toLowerCase() === 'true';
  return { kind: 'address', address: address.replace(/(?<=\/\/).*@/s, '***@'), bypassOnLocal };
}

/** Whether two files make their programs use the same proxy in the same way. */
export function sameProxy(one: ProxySettings, other: ProxySettings): boolean {
  return (
    one.kind === other.kind &&
    one.bypassOnLocal === other.bypassOnLocal &&
    sameAddress(one.address, other.address)
  );
}

export function sameAddress(one: string | null, other: string | null): boolean {
  const href = (address: string | null): string | null =>
    address !== null && URL.canParse(address) ? new URL(address).href : address;
  return href(one) === href(other);
}

/**
 * The one defaultProxy that counts, and the system.net it stands in or would stand in.
 *
 * @throws OdjError ConfigProxyInvalid where there are several, or its content comes from somewhere else
 */
export function findDefaultProxy(
  source: Source,
  configuration: XmlElement,
): { readonly systemNet: XmlElement | undefined; readonly defaultProxy: XmlElement | undefined } {
  const nets = children(configuration, 'system.net');
  const inside = children(configuration, 'location')
    .flatMap((location) => children(location, 'system.net'))
    .flatMap((net) => children(net, 'defaultProxy'))[0];
  if (inside !== undefined) {
    throw refusal('ConfigProxyInvalid', source, inside.start, '<defaultProxy> inside <location>.');
  }
  const defaultProxy = only(
    source,
    nets.flatMap((net) => children(net, 'defaultProxy')),
  );
  const foreign = elsewhere.find((name) => name in (defaultProxy?.attributes ?? {}));
  if (defaultProxy !== undefined && foreign !== undefined) {
    const reason = `<defaultProxy> with the attribute ${foreign}.`;
    throw refusal('ConfigProxyInvalid', source, defaultProxy.start, reason);
  }
  const systemNet = nets.find((net) => defaultProxy === undefined || elementsOf(net).includes(defaultProxy));
  return { systemNet, defaultProxy };
}

export function refuseForeign(source: Source, defaultProxy: XmlElement): void {
  const foreign = elementsOf(defaultProxy).find(({ name }) => !known.has(name));
  if (foreign !== undefined) {
    throw refusal('ConfigProxyInvalid', source, foreign.start, `<${foreign.name}> inside <defaultProxy>.`);
  }
}

const known = new Set(['proxy', 'bypasslist', 'module']);

export function isDisabled(defaultProxy: XmlElement): boolean {
  return attribute(defaultProxy, 'enabled').toLowerCase() === 'false';
}

/** Its value, empty where it is absent. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name]?.trim() ?? '';
}

export function children(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((element) => element.name === name);
}

export function only(source: Source, elements: readonly XmlElement[]): XmlElement | undefined {
  const [first, second] = elements;
  if (second !== undefined) {
    throw refusal('ConfigProxyInvalid', source, second.start, `a second <${second.name}>.`);
  }
  return first;
}
