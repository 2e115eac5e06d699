import type { XmlElement } from '@rgrove/parse-xml';
import { connectorConfigText } from './merge.ts';
import { elementsOf, parseConfig } from './document.ts';
import { refusal, type Source } from './refusal.ts';

/** What `<system.net><defaultProxy>` tells a .NET program to use. */
export interface ProxySettings {
  /** `system`: what Windows is set to, also where the file says nothing. */
  readonly kind: 'system' | 'none' | 'address';
  readonly address: string | null;
}

const system: ProxySettings = { kind: 'system', address: null };

/**
 * The proxy of a program by its config file (.NET Framework, defaultProxy element).
 *
 * @throws OdjError ConfigMalformed, ConfigUnsupported, ConfigDuplicate as readConnectorConfig, and ConfigProxyInvalid
 * for what .NET refuses
 */
export function readProxy(bytes: Uint8Array, file: string): ProxySettings {
  const source: Source = { file, text: connectorConfigText(bytes, file) };
  const { configuration } = parseConfig(source);
  const defaultProxy = only(
    source,
    children(configuration, 'system.net').flatMap((net) => children(net, 'defaultProxy')),
  );
  if (defaultProxy === undefined) {
    return system;
  }
  const foreign = elementsOf(defaultProxy).find(({ name }) => !known.has(name));
  if (foreign !== undefined) {
    throw refusal('ConfigProxyInvalid', source, foreign.start, `<${foreign.name}> inside <defaultProxy>.`);
  }
  if (defaultProxy.attributes['enabled']?.trim().toLowerCase() === 'false') {
    return { kind: 'none', address: null };
  }
  const proxy = only(source, children(defaultProxy, 'proxy'));
  const address = proxy?.attributes['proxyaddress']?.trim() ?? '';
  if (address === '') {
    return proxy?.attributes['usesystemdefault']?.trim().toLowerCase() === 'false'
      ? { kind: 'none', address: null }
      : system;
  }
  if (!URL.canParse(address)) {
    const offset = proxy?.start ?? 0;
    throw refusal('ConfigProxyInvalid', source, offset, `the proxy address ${address}, which is no URL.`);
  }
  return { kind: 'address', address: new URL(address).href };
}

const known = new Set(['proxy', 'bypasslist', 'module']);

function children(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((element) => element.name === name);
}

function only(source: Source, elements: readonly XmlElement[]): XmlElement | undefined {
  const [first, second] = elements;
  if (second !== undefined) {
    throw refusal('ConfigProxyInvalid', source, second.start, `a second <${second.name}>.`);
  }
  return first;
}
