import type { XmlElement } from '@rgrove/parse-xml';
import { nodesOf, parseConfig, type ConfigDocument } from './document.ts';
import { splice, type Edit } from './encoding.ts';
import { elementStyle, insertElement, removeElement } from './layout.ts';
import { decodeConfigFile } from './merge.ts';
import {
  attribute,
  children,
  findDefaultProxy,
  isDisabled,
  only,
  refuseForeign,
  sameAddress,
} from './proxy.ts';
import { readStartTag } from './start-tag.ts';

/** `system` takes the setting away, so that what Windows is set to counts; `none` makes the program use no proxy. */
export type ProxyChange =
  | { readonly kind: 'system' }
  | { readonly kind: 'none' }
  | { readonly kind: 'address'; readonly address: string; readonly bypassOnLocal: boolean };

/**
 * Makes the bytes of a config file say which proxy its program uses, and leaves every other byte as it is. Microsoft's
 * own example, a defaultProxy inside of another, which .NET refuses, is put right.
 *
 * @param change.address as proxyAddress gave it
 * @throws OdjError as readProxy, but not for that example
 */
export function mergeProxy(
  bytes: Uint8Array,
  change: ProxyChange,
  file: string,
): { readonly bytes: Uint8Array; readonly changed: boolean } {
  let merged = bytes;
  for (;;) {
    const text = decodeConfigFile(merged, file);
    const edit = nextEdit(parseConfig({ file, text: text.text }), change);
    if (edit === undefined) {
      return { bytes: merged, changed: merged !== bytes };
    }
    merged = splice(text, edit);
  }
}

/** What differs first; each edit makes one thing right. */
function nextEdit(config: ConfigDocument, change: ProxyChange): Edit | undefined {
  const { source, configuration } = config;
  const { systemNet, defaultProxy } = findDefaultProxy(source, configuration);
  if (change.kind === 'system') {
    return defaultProxy && systemNet && removal(source.text, systemNet, defaultProxy);
  }
  if (defaultProxy === undefined) {
    const lines =
      change.kind === 'none'
        ? [emptyElement(config, 'defaultProxy', { enabled: 'false' })]
        : ['<defaultProxy>', [proxyElement(config, change)], '</defaultProxy>'];
    return systemNet === undefined
      ? insertElement(config, configuration, ['<system.net>', lines, '</system.net>'])
      : insertElement(config, systemNet, lines);
  }
  const nested = only(source, children(defaultProxy, 'defaultProxy'));
  if (nested !== undefined) {
    return unwrap(source.text, nested);
  }
  refuseForeign(source, defaultProxy);
  if (isDisabled(defaultProxy) !== (change.kind === 'none')) {
    return setEnabled(config, defaultProxy, change.kind !== 'none');
  }
  return change.kind === 'none' ? undefined : proxyEdit(config, defaultProxy, change);
}

function removal(text: string, systemNet: XmlElement, defaultProxy: XmlElement): Edit {
  const alone = nodesOf(systemNet).length === 1 && Object.keys(systemNet.attributes).length === 0;
  return removeElement(text, alone ? systemNet : defaultProxy);
}

/** What stands inside stays; the example puts a proxy there, or an enabled="False" that the change itself decides. */
function unwrap(text: string, nested: XmlElement): Edit {
  const tag = readStartTag(text, nested.start);
  const content = tag.selfClosing
    ? ''
    : text.slice(tag.end, text.lastIndexOf('</', nested.end - 1)).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return content === ''
    ? removeElement(text, nested)
    : { start: nested.start, end: nested.end, replacement: content };
}

function setEnabled({ source }: ConfigDocument, { start }: XmlElement, enabled: boolean): Edit {
  const tag = readStartTag(source.text, start);
  const value = tag.attributes.get('enabled');
  return value === undefined
    ? { start: tag.closing, end: tag.closing, replacement: ` enabled="${enabled}"` }
    : { start: value.valueStart, end: value.valueEnd, replacement: String(enabled) };
}

type Address = Extract<ProxyChange, { kind: 'address' }>;

function proxyEdit(config: ConfigDocument, defaultProxy: XmlElement, change: Address): Edit | undefined {
  const proxy = only(config.source, children(defaultProxy, 'proxy'));
  if (proxy === undefined) {
    return insertElement(config, defaultProxy, [proxyElement(config, change)]);
  }
  const replacement = proxyElement(config, change);
  return means(proxy, change) ? undefined : { start: proxy.start, end: proxy.end, replacement };
}

/** A script, or looking for one, would decide before the address does; so would what Internet Explorer is set to. */
function means(proxy: XmlElement, { address, bypassOnLocal }: Address): boolean {
  return (
    attribute(proxy, 'usesystemdefault').toLowerCase() === 'false' &&
    attribute(proxy, 'scriptLocation') === '' &&
    attribute(proxy, 'autoDetect').toLowerCase() !== 'true' &&
    sameAddress(attribute(proxy, 'proxyaddress'), address) &&
    (attribute(proxy, 'bypassonlocal').toLowerCase() === 'true') === bypassOnLocal
  );
}

function proxyElement(config: ConfigDocument, { address, bypassOnLocal }: Address): string {
  return emptyElement(config, 'proxy', {
    usesystemdefault: 'false',
    proxyaddress: address,
    bypassonlocal: String(bypassOnLocal),
  });
}

/** Its values need no escapes. */
function emptyElement(
  config: ConfigDocument,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const { quote, closing } = elementStyle(config);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}=${quote}${value}${quote}`);
  return `<${name}${written.join('')}${closing}`;
}
