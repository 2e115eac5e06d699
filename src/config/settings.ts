import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import { comparisonKey, parseDistinguishedName } from '../directory/distinguished-name.ts';
import { OdjError, reasonOf } from '../errors.ts';
import type { ConfigDocument, SettingName } from './document.ts';
import { refusal } from './refusal.ts';
import { offsetInValue } from './start-tag.ts';

export interface ConnectorSettings {
  /** DNs in the order and spelling of the file; empty stands for the domain's default computers container. */
  readonly organizationalUnits: readonly string[];
  /** `name@domain` without `$`; null where the connector makes its own account. */
  readonly managedServiceAccount: string | null;
  readonly disableOUUpdates: boolean | null;
  readonly skipByoMsaPrivilegeCheck: boolean | null;
}

/** An absent property stays as it is, `null` takes the key away, a list is replaced as a whole. */
export interface SettingsChange {
  readonly organizationalUnits?: readonly string[] | undefined;
  /** Names are the same where they mean the same, however they are spelt. Where one is in both, it is in the list. */
  readonly addOrganizationalUnits?: readonly string[] | undefined;
  readonly removeOrganizationalUnits?: readonly string[] | undefined;
  readonly managedServiceAccount?: string | null | undefined;
  readonly disableOUUpdates?: boolean | null | undefined;
  readonly skipByoMsaPrivilegeCheck?: boolean | null | undefined;
}

const separator = connectorConfig.organizationalUnitSeparator;

/** @throws OdjError ConfigValueInvalid with line and column of the value that cannot be used */
export function readSettings(document: ConfigDocument): ConnectorSettings {
  const account = document.settings.get('managedServiceAccount')?.value.trim() ?? '';
  return {
    organizationalUnits: readOrganizationalUnits(document),
    managedServiceAccount: account === '' ? null : withoutDollar(account),
    disableOUUpdates: readFlag(document, 'disableOUUpdates'),
    skipByoMsaPrivilegeCheck: readFlag(document, 'skipByoMsaPrivilegeCheck'),
  };
}

/**
 * The values to write, each checked; null for keys to take away.
 *
 * @throws OdjError ConfigOrganizationalUnitInvalid, ConfigAccountInvalid
 */
export function writtenSettings(
  change: SettingsChange,
  current: ConnectorSettings,
): readonly (readonly [SettingName, string | null])[] {
  const { managedServiceAccount, disableOUUpdates, skipByoMsaPrivilegeCheck } = change;
  const organizationalUnits = wantedOrganizationalUnits(change, current.organizationalUnits);
  const written: [SettingName, string | null][] = [];
  if (organizationalUnits !== undefined) {
    written.push(['organizationalUnits', writtenOrganizationalUnits(organizationalUnits)]);
  }
  if (managedServiceAccount !== undefined) {
    written.push([
      'managedServiceAccount',
      managedServiceAccount === null ? null : writtenAccount(managedServiceAccount),
    ]);
  }
  if (disableOUUpdates !== undefined) {
    written.push(['disableOUUpdates', disableOUUpdates === null ? null : String(disableOUUpdates)]);
  }
  if (skipByoMsaPrivilegeCheck !== undefined) {
    written.push([
      'skipByoMsaPrivilegeCheck',
      skipByoMsaPrivilegeCheck === null ? null : String(skipByoMsaPrivilegeCheck),
    ]);
  }
  return written;
}

/** The whole list, or undefined where it stays as it is. */
function wantedOrganizationalUnits(
  { organizationalUnits, addOrganizationalUnits = [], removeOrganizationalUnits = [] }: SettingsChange,
  current: readonly string[],
): readonly string[] | undefined {
  if (addOrganizationalUnits.length === 0 && removeOrganizationalUnits.length === 0) {
    return organizationalUnits;
  }
  const removed = new Set(removeOrganizationalUnits.map((name) => comparisonKey(usable(name))));
  const kept = (organizationalUnits ?? current).filter((name) => !removed.has(comparisonKey(usable(name))));
  return [...kept, ...addOrganizationalUnits];
}

function readOrganizationalUnits({ source, settings }: ConfigDocument): string[] {
  const setting = settings.get('organizationalUnits');
  const found: string[] = [];
  let index = 0;
  for (const piece of setting?.value.split(separator) ?? []) {
    const distinguishedName = trimmed(piece);
    const problem = distinguishedName === '' ? undefined : problemOf(distinguishedName);
    const attribute = setting?.tag.attributes.get('value');
    if (problem !== undefined && attribute) {
      const offset = offsetInValue(source.text, attribute, index + piece.indexOf(distinguishedName));
      const reason = `${distinguishedName} is no usable distinguished name: ${problem}`;
      throw refusal('ConfigValueInvalid', source, offset, reason);
    }
    found.push(distinguishedName);
    index += piece.length + separator.length;
  }
  return found.filter((distinguishedName) => distinguishedName !== '');
}

/** A space at the end stays where a backslash makes it part of the name. */
function trimmed(piece: string): string {
  return piece.trimStart().replace(/(?<!\\)\s+$/, '');
}

/** Why a text cannot stand in the list; undefined where it can. */
function problemOf(distinguishedName: string): string | undefined {
  let name;
  try {
    name = parseDistinguishedName(distinguishedName);
  } catch (error) {
    return reasonOf(error);
  }
  if (name.length === 0) {
    return 'it is empty.';
  }
  const values = name.flat().map(({ value }) => (typeof value === 'string' ? value : ''));
  if ([distinguishedName, ...values].some((text) => text.includes(separator))) {
    return `it holds "${separator}", which separates the names of the list.`;
  }
  return notXml.test(distinguishedName) ? 'it holds a character that XML cannot hold.' : undefined;
}

const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function writtenOrganizationalUnits(asked: readonly string[]): string {
  const written = new Map<string, string>();
  for (const organizationalUnit of asked) {
    const distinguishedName = usable(organizationalUnit);
    const key = comparisonKey(distinguishedName);
    written.set(key, written.get(key) ?? distinguishedName);
  }
  return Array.from(written.values()).join(separator);
}

/** @throws OdjError ConfigOrganizationalUnitInvalid */
function usable(organizationalUnit: string): string {
  const distinguishedName = trimmed(organizationalUnit);
  const reason = problemOf(distinguishedName);
  if (reason !== undefined) {
    throw new OdjError(
      'ConfigOrganizationalUnitInvalid',
      { distinguishedName: organizationalUnit, reason },
      { target: organizationalUnit },
    );
  }
  return distinguishedName;
}

function writtenAccount(account: string): string {
  const written = withoutDollar(account.trim());
  if (
    !/^[^\s"/\\[\]:;|=,+*?<>@$\p{Cc}\p{Cs}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(written)
  ) {
    throw new OdjError('ConfigAccountInvalid', { account }, { target: account });
  }
  return written;
}

function withoutDollar(account: string): string {
  return account.replace(/\$(?=@|$)/, '');
}

function readFlag(
  document: ConfigDocument,
  name: 'disableOUUpdates' | 'skipByoMsaPrivilegeCheck',
): boolean | null {
  const setting = document.settings.get(name);
  switch (setting?.value.trim().toLowerCase() ?? '') {
    case '':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    default: {
      const offset = setting?.tag.attributes.get('value')?.valueStart ?? 0;
      const reason = `${connectorConfig.keys[name]} is neither true nor false.`;
      throw refusal('ConfigValueInvalid', document.source, offset, reason);
    }
  }
}
