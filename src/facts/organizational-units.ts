import { Buffer } from 'node:buffer';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import {
  decodeSecurityDescriptor,
  type Ace,
  type SecurityDescriptor,
} from '../directory/security-descriptor/access-control.ts';
import { isOdjError } from '../errors.ts';
import type { OrganizationalUnitFacts } from './facts.ts';

/** What the facts say about the OUs; each descriptor is decoded once, whoever asks. */

/** ACCESS_ALLOWED_OBJECT_ACE, MS-DTYP 2.4.4.3. */
const accessAllowedObject = 5;

const descriptors = new WeakMap<OrganizationalUnitFacts, SecurityDescriptor | null>();
/** What was decoded last, by OU: documents of many servers tell the same of it. The oldest gives way to the newest. */
const latest = new Map<string, { readonly base64: string; readonly descriptor: SecurityDescriptor | null }>();
const mostKept = 1000;
const holders = new WeakMap<OrganizationalUnitFacts, ReadonlySet<string>>();

/** null where the OU was not read, or what was read is no descriptor. */
export function descriptorOf(unit: OrganizationalUnitFacts): SecurityDescriptor | null {
  let descriptor = descriptors.get(unit);
  if (descriptor === undefined) {
    descriptor =
      unit.securityDescriptor === null ? null : decodedOf(unit.organizationalUnit, unit.securityDescriptor);
    descriptors.set(unit, descriptor);
  }
  return descriptor;
}

/** Whether exactly the one entry that this product gives stands there for the account, explicitly. */
export function isGranted(unit: OrganizationalUnitFacts, sid: string): boolean {
  let granted = holders.get(unit);
  if (granted === undefined) {
    const entries = descriptorOf(unit)?.dacl?.entries ?? [];
    granted = new Set(entries.flatMap(holderOf));
    holders.set(unit, granted);
  }
  return granted.has(sid);
}

function decodedOf(organizationalUnit: string, base64: string): SecurityDescriptor | null {
  const known = latest.get(organizationalUnit);
  if (known?.base64 === base64) {
    return known.descriptor;
  }
  const [oldest] = latest.keys();
  if (known === undefined && oldest !== undefined && latest.size >= mostKept) {
    latest.delete(oldest);
  }
  const descriptor = decode(base64);
  latest.set(organizationalUnit, { base64, descriptor });
  return descriptor;
}

function decode(base64: string): SecurityDescriptor | null {
  try {
    return decodeSecurityDescriptor(Buffer.from(base64, 'base64'));
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return null;
    }
    throw thrown;
  }
}

function holderOf(ace: Ace): readonly string[] {
  return ace.kind === 'trustee' &&
    ace.type === accessAllowedObject &&
    ace.flags === 0 &&
    ace.mask === permissions.ace.accessMask &&
    ace.object?.objectType === permissions.ace.objectType &&
    ace.object.inheritedObjectType === null
    ? [ace.sid]
    : [];
}
