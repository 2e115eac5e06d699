import type { AccessControlList, Ace, SecurityDescriptor, TrusteeAce } from './access-control.ts';
import { formatClaim } from './claim.ts';
import { formatCondition } from './condition.ts';
import {
  aceFlags,
  aceTypes,
  conditionalTypes,
  labelRights,
  mandatoryLabel,
  resourceAttribute,
  rights,
  universalTrustees,
} from './sddl-names.ts';
import { control } from './structure.ts';

/**
 * Writes a security descriptor in the definition language of MS-DTYP 2.5.1. Trustees of the domain are written as
 * SIDs, so that the text means the same everywhere.
 *
 * @param sayAce for whoever writes many with the same entries
 * @returns null where something in it cannot be said: an entry of an unknown type, a condition that is not as
 *   MS-DTYP 2.4.4.17 has it, a claim that is not as Windows lays it out, bytes after an entry that has neither
 */
export function formatSddl(
  descriptor: SecurityDescriptor,
  sayAce: (ace: Ace) => string | null = formatAce,
): string | null {
  const dacl = formatAcl('D', descriptor.dacl, descriptor.control, {
    present: control.daclPresent,
    marks: [
      ['P', control.daclProtected],
      ['AR', control.daclAutoInheritRequired],
      ['AI', control.daclAutoInherited],
    ],
    sayAce,
  });
  const sacl = formatAcl('S', descriptor.sacl, descriptor.control, {
    present: control.saclPresent,
    marks: [
      ['P', control.saclProtected],
      ['AR', control.saclAutoInheritRequired],
      ['AI', control.saclAutoInherited],
    ],
    sayAce,
  });
  if (dacl === null || sacl === null) {
    return null;
  }
  const owner = descriptor.owner === null ? '' : `O:${formatTrustee(descriptor.owner)}`;
  const group = descriptor.group === null ? '' : `G:${formatTrustee(descriptor.group)}`;
  return owner + group + dacl + sacl;
}

/** One entry in parentheses; null where the language has no word for it. */
export function formatAce(ace: Ace): string | null {
  const type = aceTypes.find(([, value]) => value === ace.type)?.[0];
  if (ace.kind === 'opaque' || type === undefined) {
    return null;
  }
  const last = formatApplicationData(ace);
  if (last === null) {
    return null;
  }
  const flags = formatBits(ace.flags, aceFlags);
  const { object } = ace;
  // The flags of the object types are not written, so they must be what the types given already say.
  const said = (object?.objectType == null ? 0 : 1) + (object?.inheritedObjectType == null ? 0 : 2);
  if (flags === null || (object !== null && object.flags !== said)) {
    return null;
  }
  return `(${[
    type,
    flags,
    formatMask(ace),
    object?.objectType ?? '',
    object?.inheritedObjectType ?? '',
    formatTrustee(ace.sid),
    ...last,
  ].join(';')})`;
}

/** The seventh part of an entry that has a condition or a claim, no part of any other; null where it cannot be said. */
function formatApplicationData({ type, applicationData }: TrusteeAce): readonly string[] | null {
  const format = conditionalTypes.has(type)
    ? formatCondition
    : type === resourceAttribute
      ? formatClaim
      : undefined;
  if (format === undefined) {
    return applicationData.length === 0 ? [] : null;
  }
  const text = format(applicationData);
  return text === null ? null : [text];
}

interface AclWords {
  readonly present: number;
  readonly marks: readonly (readonly [name: string, bit: number])[];
  readonly sayAce: (ace: Ace) => string | null;
}

function formatAcl(
  letter: string,
  acl: AccessControlList | null,
  bits: number,
  words: AclWords,
): string | null {
  if ((bits & words.present) === 0) {
    return '';
  }
  const marks = words.marks.map(([name, bit]) => ((bits & bit) === 0 ? '' : name)).join('');
  if (acl === null) {
    return `${letter}:${marks}NO_ACCESS_CONTROL`;
  }
  const entries = acl.entries.map(words.sayAce);
  return entries.includes(null) ? null : `${letter}:${marks}${entries.join('')}`;
}

function formatMask({ type, mask }: TrusteeAce): string {
  return formatBits(mask, type === mandatoryLabel ? labelRights : rights) ?? `0x${mask.toString(16)}`;
}

function formatBits(value: number, names: readonly (readonly [name: string, bit: number])[]): string | null {
  const rest = names.reduce((left, [, bit]) => (left & ~bit) >>> 0, value);
  return rest === 0 ? names.map(([name, bit]) => ((value & bit) === 0 ? '' : name)).join('') : null;
}

const trusteeNames = new Map(Object.entries(universalTrustees).map(([name, sid]) => [sid, name]));

function formatTrustee(sid: string): string {
  return trusteeNames.get(sid) ?? sid;
}
