import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { formatDistinguishedName, parseDistinguishedName } from '../directory/distinguished-name.ts';
import { sidBytes } from '../directory/security-descriptor/sid.ts';

const { namePrefix: connectorPrefix, randomCharacters } = permissions.account;

/**
 * Other names for those of one organization, the same one each time, so that what belongs together still does. Pure:
 * the same documents give the same names.
 */
export class Pseudonyms {
  readonly #names = new Map<string, string>();
  readonly #domainSids = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #pattern: RegExp | undefined;

  /** @param documents plain JSON in which names are looked for */
  constructor(documents: readonly unknown[]) {
    for (const document of documents) {
      this.#collect(document, '');
    }
  }

  /** A text with every known name, SID and user name in it replaced. */
  text(given: string): string {
    const users = given
      .replace(/S-1-5-21(?:-\d+){3}/g, (sid) => this.#domainSids.get(sid) ?? sid)
      .replace(
        /[\w.+-]+(?=@[\w-]+\.[\w.-]+)/g,
        (user) => this.#names.get(user.toLowerCase()) ?? this.#add(user, 'user'),
      );
    this.#pattern ??= patternOf([...this.#names.keys()]);
    return users.replace(this.#pattern, (name) => this.#names.get(name.toLowerCase()) ?? name);
  }

  /** A security descriptor in which the SIDs of known domains are replaced; nothing else changes. */
  securityDescriptor(base64: string): string {
    let hex = Buffer.from(base64, 'base64').toString('hex');
    for (const [sid, other] of this.#domainSids) {
      hex = hex.replaceAll(authoritiesOf(sid), authoritiesOf(other));
    }
    return Buffer.from(hex, 'hex').toString('base64');
  }

  #collect(value: unknown, key: string): void {
    if (Array.isArray(value)) {
      value.forEach((item) => {
        this.#collect(item, key);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, item] of Object.entries(value)) {
        this.#collect(item, inner);
      }
    } else if (typeof value === 'string') {
      this.#collectText(value, key);
    }
  }

  #collectText(value: string, key: string): void {
    for (const [sid] of value.matchAll(/S-1-5-21(?:-\d+){3}/g)) {
      if (!this.#domainSids.has(sid)) {
        this.#domainSids.set(sid, `S-1-5-21-1-1-${this.#domainSids.size + 1}`);
      }
    }
    if (/^\s*(?:CN|OU|DC)=/i.test(value)) {
      this.#collectDistinguishedName(value);
    } else if (key === 'domain' || key === 'domainName') {
      this.#addDomain(value);
    } else if (hostKeys.has(key)) {
      this.#addHost(value);
    } else if (userKeys.has(key)) {
      const [, netBiosName = '', user = '', place = ''] = /^(?:(.*)\\)?([^@]*)(?:@(.*))?$/.exec(value) ?? [];
      this.#add(user.replace(/\$$/, ''), 'name');
      this.#add(netBiosName, 'domain');
      this.#addHost(place);
    } else if (nameKeys.has(key)) {
      this.#add(value.replace(/\$$/, ''), 'name');
    } else if (key === 'tenantId' || key === 'clientId') {
      this.#add(value, 'id');
    }
  }

  #collectDistinguishedName(value: string): void {
    let name;
    try {
      name = parseDistinguishedName(value);
    } catch {
      return;
    }
    const labels: string[] = [];
    for (const part of name.flat()) {
      if (typeof part.value !== 'string') {
        continue;
      }
      if (part.type.toUpperCase() === 'DC') {
        labels.push(part.value);
      } else if (!wellKnown.has(part.value.toLowerCase())) {
        const other = this.#add(part.value, part.type.toLowerCase());
        const inName = formatDistinguishedName([[{ type: 'CN', value: part.value }]]).slice('CN='.length);
        // Config files have distinguished names in XML.
        for (const written of [inName, asXml(inName), asXml(part.value)]) {
          this.#names.set(written.toLowerCase(), other);
        }
      }
    }
    this.#addDomain(labels.join('.'));
  }

  /** contoso.test, and CONTOSO by itself; in a distinguished name its labels stand apart. */
  #addDomain(domain: string): void {
    const [first = '', ...rest] = domain.toLowerCase().split('.');
    if (first === '' || rest.length === 0) {
      return;
    }
    const other = this.#add(first, 'domain');
    this.#names.set([first, ...rest].join('.'), `${other}.example`);
    this.#names.set([first, ...rest].map((label) => `dc=${label}`).join(','), `DC=${other},DC=example`);
  }

  /** dc1.contoso.test, ldaps://dc1.contoso.test:636, SRV1 */
  #addHost(host: string): void {
    const [, name = ''] = /^(?:\w+:\/\/)?([^:/]+)/.exec(host) ?? [];
    const [first = '', ...rest] = name.split('.');
    this.#add(first, 'host');
    this.#addDomain(rest.join('.'));
  }

  #add(name: string, kind: string): string {
    const key = name.toLowerCase();
    const known = this.#names.get(key);
    if (known !== undefined || key.length < 2 || wellKnown.has(key)) {
      return known ?? name;
    }
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    // What tells a connector's own account is not the organization's.
    const other = key.startsWith(connectorPrefix.toLowerCase())
      ? `${connectorPrefix}${String(count).padStart(randomCharacters, '0')}`
      : `${kind}${count}`;
    this.#names.set(key, other);
    this.#pattern = undefined;
    return other;
  }
}

const hostKeys = new Set(['server', 'computerName', 'host', 'domainController']);
/** DOMAIN\\user, user@computer, user@domain */
const userKeys = new Set(['serviceAccount', 'collectedBy', 'managedServiceAccount']);
const nameKeys = new Set(['name', 'samAccountName', 'account', 'namePrefix']);

/** Names that every domain has, and words that are no names where they stand. */
const wellKnown = new Set([
  ...['connector', 'own'],
  ...['computers', 'users', 'builtin', 'system', 'domain controllers', 'managed service accounts'],
  ...[
    'deleted objects',
    'configuration',
    'schema',
    'localsystem',
    'localhost',
    'unknown',
    'intune',
    'microsoft',
  ],
]);

function asXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Whole words only; what is longer first, since one name may begin with another. */
function patternOf(names: readonly string[]): RegExp {
  const sorted = names
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replace(/[\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const alternatives = sorted.length === 0 ? '(?!)' : sorted.join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The three numbers of a domain as its SIDs have them in bytes, MS-DTYP 2.4.2.2. */
function authoritiesOf(domainSid: string): string {
  return Buffer.from(sidBytes(domainSid)).subarray(-12).toString('hex');
}
