import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { AccountObject, AccountReading } from '../directory/directory.ts';
import { parseDistinguishedName, sameDistinguishedName } from '../directory/distinguished-name.ts';
import { isEffective } from '../directory/kds-root-keys.ts';
import { linkedPoint, oneServerPoint } from './link-points.ts';
import type { Observation } from './rule.ts';
import { passwordReadersPoint } from './password-readers-point.ts';

/**
 * Whether a connector can use an account, point by point. Pure; each point is the rule of that id in
 * manifests/rules.json.
 */

export interface Point extends Observation {
  readonly id: string;
}

const standalone = 'msDS-ManagedServiceAccount';
const group = 'msDS-GroupManagedServiceAccount';
const delegated = 'msDS-DelegatedManagedServiceAccount';

/** Every point of an account; of one that is not there, or of no class that fits, only those that can be told. */
export function accountPoints(reading: AccountReading): readonly Point[] {
  const { account } = reading;
  const points = [domainPoint(reading), categoryPoint(reading)];
  if (account === null || !isManaged(account)) {
    return points;
  }
  const ofGroup =
    account.objectClass === group ? [...passwordReadersPoint(reading, account), rootKeyPoint(reading)] : [];
  return [
    ...points,
    enabledPoint(account),
    encryptionPoint(account),
    ...linkPointsOf(reading, account),
    ...ofGroup,
  ];
}

function isManaged({ objectClass }: AccountObject): boolean {
  return objectClass === standalone || objectClass === group;
}

function categoryPoint({ identity, account }: AccountReading): Point {
  const id = 'account.category';
  if (account === null) {
    return { id, status: 'Unknown', subject: identity, evidence: 'there is no such object in this domain' };
  }
  const { objectClass, distinguishedName } = account;
  const evidence = `${distinguishedName} is of the class ${objectClass}`;
  return {
    id,
    status: isManaged(account) ? 'Pass' : 'Fail',
    subject: account.samAccountName,
    evidence:
      objectClass === delegated
        ? `${evidence}: a delegated account, which the connector cannot use`
        : evidence,
  };
}

/** The connector takes accounts of its own domain only; what is named otherwise is another account. */
function domainPoint({ identity, account, domain }: AccountReading): Point {
  const id = 'account.domain';
  const asked = domainIn(identity);
  const isOurs =
    asked === undefined ||
    [domain.name, domain.netbiosName].some((name) => name.toLowerCase() === asked.toLowerCase());
  if (!isOurs) {
    const evidence = `${identity} is of ${asked}, the connector's domain is ${domain.name}`;
    return { id, status: 'Fail', subject: identity, evidence, values: { domain: domain.name } };
  }
  const subject = account?.samAccountName ?? identity;
  return account === null
    ? { id, status: 'Unknown', subject, evidence: 'it was not found', values: { domain: domain.name } }
    : { id, status: 'Pass', subject, evidence: domain.name };
}

/** The domain that a name tells: of name@domain, DOMAIN\\name or a DN. */
function domainIn(identity: string): string | undefined {
  if (identity.includes('=')) {
    const labels = parseDistinguishedName(identity)
      .flat()
      .filter(({ type }) => type.toUpperCase() === 'DC');
    return labels.map(({ value }) => String(value)).join('.');
  }
  return /^([^\\]+)\\/.exec(identity)?.[1] ?? /@(.+)$/.exec(identity)?.[1];
}

/** @returns account.enabled */
export function enabledPoint({
  enabled,
  name,
  samAccountName,
}: AccountName & { readonly enabled: boolean }): Point {
  return {
    id: 'account.enabled',
    status: enabled ? 'Pass' : 'Fail',
    subject: samAccountName,
    evidence: enabled ? 'enabled' : 'userAccountControl has ACCOUNTDISABLE',
    values: { name },
  };
}

interface AccountName {
  /** Without the trailing $. */
  readonly name: string;
  readonly samAccountName: string;
}

const rc4 = 0x04;

/** @returns account.encryption-types */
export function encryptionPoint({
  encryptionTypes: types,
  name,
  samAccountName,
}: AccountName & { readonly encryptionTypes: number | null }): Point {
  const aes = permissions.account.supportedEncryptionTypes;
  const usesAes = types !== null && (types & aes) === aes;
  const what =
    types === null
      ? 'is not set, so domain controllers choose, and older ones choose RC4'
      : `is ${types}${(types & aes) === 0 ? ': no AES' : (types & rc4) === 0 ? '' : ': RC4 besides AES'}`;
  return {
    id: 'account.encryption-types',
    status: usesAes && (types & rc4) === 0 ? 'Pass' : 'Warning',
    subject: samAccountName,
    evidence: `msDS-SupportedEncryptionTypes ${what}`,
    values: { name, wanted: String(aes) },
  };
}

function linkPointsOf({ computer }: AccountReading, account: AccountObject): readonly Point[] {
  const { connectorComputers, samAccountName: subject, name, objectClass } = account;
  // Without a server named, it is the one that it is linked to.
  const distinguishedName = computer?.distinguishedName ?? connectorComputers[0];
  const server = distinguishedName === undefined ? 'SERVER' : firstName(distinguishedName);
  const values = { name, server, account: subject };
  if (objectClass === group) {
    return [
      { id: 'account.linked', status: 'Pass', subject, evidence: 'a group account needs no link', values },
    ];
  }
  const links = {
    server,
    connectorComputers,
    isServer: (each: string) =>
      distinguishedName !== undefined && sameDistinguishedName(each, distinguishedName),
  };
  const seen = { 'account.linked': linkedPoint(links), 'account.one-server': oneServerPoint(links) };
  return Object.entries(seen).map(([id, point]) => ({
    ...point,
    id,
    subject,
    values: { ...values, ...point.values },
  }));
}

function rootKeyPoint({ kdsRootKeys: keys, time, domain }: AccountReading): Point {
  const id = 'account.kds-root-key';
  const subject = domain.name;
  const hours = String(permissions.account.kdsRootKeyHours);
  if (keys === null) {
    const evidence = 'the keys may only be seen by administrators, and none can be seen';
    return { id, status: 'Unknown', subject, evidence, values: { hours } };
  }
  const effective = keys.find((key) => isEffective(key, time));
  if (effective !== undefined) {
    const evidence = `key ${effective.id}, used since ${effective.useStartTime ?? ''}`;
    return { id, status: 'Pass', subject, evidence };
  }
  const times = keys.flatMap(({ useStartTime }) => useStartTime ?? []).toSorted();
  const evidence =
    keys.length === 0
      ? 'there is none'
      : `it is used from ${times[0] ?? 'an unknown time'} on, less than ${hours} hours ago`;
  return { id, status: 'Fail', subject, evidence, values: { hours } };
}

/** SRV1 of CN=SRV1,OU=Servers,DC=contoso,DC=test. */
function firstName(distinguishedName: string): string {
  return String(parseDistinguishedName(distinguishedName)[0]?.[0]?.value ?? distinguishedName);
}
