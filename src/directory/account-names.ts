import { randomInt } from 'node:crypto';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { accountAttributes } from './accounts.ts';
import type { DirectoryContext } from './context.ts';
import type { MsaKind } from './directory.ts';
import { parentOf, sameDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { any, classOf, equals, groupClass, kindOf, standaloneClass } from './identity.ts';

const rules = permissions.account;
/** Names tried before giving up. */
export const attempts = 20;

/** @throws OdjError MsaNameInvalid */
export function checkName(name: string): void {
  const { maximumNameLength } = rules;
  const reason =
    name.length > maximumNameLength
      ? `it has ${name.length} characters, ${maximumNameLength} is the most`
      : /^[A-Za-z0-9_-]+$/.test(name)
        ? undefined
        : 'it is empty or has other characters';
  if (reason !== undefined) {
    throw new OdjError('MsaNameInvalid', { name, reason }, { target: name });
  }
}

/** Whatever holds a name in the domain: names are compared in any case. */
export function findByName(context: DirectoryContext, name: string): Promise<readonly Entry[]> {
  const filter = any(equals('sAMAccountName', `${name}$`), equals('cn', name));
  const attributes = [...accountAttributes, 'msDS-GroupMSAMembership'];
  return context.connection.search(context.domainName, filter, attributes);
}

/**
 * The account of that name and kind; null where the name is free.
 *
 * @throws OdjError MsaNameTaken where something else is in the way
 */
export function accountOfName(
  name: string,
  kind: MsaKind,
  found: readonly Entry[],
  container: Entry | null,
): Entry | null {
  const holdsName = found.find((entry) => entry.holds('sAMAccountName', `${name}$`));
  const inTheWay = found.find(
    ({ distinguishedName }) =>
      container !== null &&
      sameDistinguishedName(parentOf(distinguishedName) ?? '', container.distinguishedName),
  );
  if (holdsName !== undefined && kindOf(holdsName) === kind) {
    return holdsName;
  }
  const taken = holdsName ?? inTheWay;
  if (taken === undefined) {
    return null;
  }
  throw nameTaken(name, taken, explain(name, taken));
}

/** What holds the name, where, and whether a connector could use it. */
export function nameTaken(name: string, entry: Entry, explanation: string): OdjError {
  const { distinguishedName } = entry;
  const values = { name, distinguishedName, objectClass: classOf(entry), explanation };
  return new OdjError('MsaNameTaken', values, { target: name });
}

function explain(name: string, entry: Entry): string {
  const account = entry.text('sAMAccountName');
  if (account?.toLowerCase() !== `${name}$`.toLowerCase()) {
    return 'It is no account of that name, but stands where the account would be made.';
  }
  switch (kindOf(entry)) {
    case groupClass:
      return 'It is a group managed service account: ask for a group account (--group, -Group) to complete it.';
    case standaloneClass:
      return 'It is a standalone managed service account: ask for it without --group (-Group) to complete it.';
    case undefined:
      return 'It is no managed service account that a connector could use.';
  }
}

/**
 * A name in the connector's own scheme that nothing in the domain has.
 *
 * @throws OdjError MsaNamesExhausted
 */
export async function freeName(context: DirectoryContext, makeName: () => string): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const name = makeName();
    if ((await findByName(context, name)).length === 0) {
      return name;
    }
  }
  throw namesExhausted();
}

/** @returns the error of somebody who has no more names to try */
export function namesExhausted(): OdjError {
  return new OdjError('MsaNamesExhausted', { attempts: String(attempts) });
}

/** A name as the connector makes them up: `msaODJtLfqK`. */
export function connectorName(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const suffix = Array.from({ length: rules.randomCharacters }, () => letters[randomInt(letters.length)]);
  return rules.namePrefix + suffix.join('');
}
