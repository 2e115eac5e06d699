import { randomBytes, randomInt } from 'node:crypto';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError, reasonOf } from '../errors.ts';
import { accountAttributes, describeAccount, linkedConnectorAccounts } from './accounts.ts';
import { readContainer } from './containers.ts';
import type { DirectoryContext } from './context.ts';
import type { Msa, MsaChange, NewAccount } from './directory.ts';
import { formatDistinguishedName, parentOf, sameDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { holdersOf, right } from './holders.ts';
import {
  any,
  classOf,
  equals,
  findComputer,
  kindOf,
  linkAttribute,
  standaloneClass,
  type Computer,
} from './identity.ts';

const rules = permissions.account;
const encryptionTypes = 'msDS-SupportedEncryptionTypes';
const attempts = 20;

type Step = MsaChange['changes'][number];
interface Plan {
  readonly name: string;
  readonly distinguishedName: string;
  readonly existing: Msa | null;
  readonly computer: Computer | null;
  /** In the order in which they are to be done. */
  readonly steps: readonly Step[];
  readonly linkCommand: string | null;
}

/**
 * Makes, or completes, a standalone managed service account. Everything is read and every right is checked before
 * anything is written.
 *
 * @throws OdjError MsaNameInvalid, MsaNameTaken, MsaContainerMissing, ComputerNotFound, MsaCreateDenied,
 *   MsaChangeDenied, MsaLinkDenied, MsaLinkFailed, MsaNamesExhausted
 */
export async function newAccount(context: DirectoryContext, request: NewAccount): Promise<MsaChange> {
  const plan = await planAccount(context, request);
  const { steps: changes, linkCommand } = plan;
  if (request.whatIf === true || changes.length === 0) {
    return { ...(plan.existing ?? imagined(context, plan)), changes, linkCommand };
  }
  await carryOut(context, plan);
  const entry = await context.connection.read(plan.distinguishedName, accountAttributes);
  if (entry === null) {
    const { server } = context.connection;
    throw new OdjError('AccountNotFound', { account: plan.distinguishedName, server }, { target: plan.name });
  }
  return { ...describeAccount(entry, context.connection.server), changes, linkCommand };
}

async function planAccount(context: DirectoryContext, request: NewAccount): Promise<Plan> {
  const asked = request.name?.replace(/\$$/, '');
  if (asked !== undefined) {
    checkName(asked);
  }
  const [container, computer, named] = await Promise.all([
    readContainer(context, permissions.wellKnownObjects.managedServiceAccounts, [
      'allowedChildClassesEffective',
    ]),
    request.connectorComputer === undefined ? null : findComputer(context, request.connectorComputer),
    asked === undefined ? [] : findByName(context, asked),
  ]);
  const existing =
    asked === undefined
      ? ((await linkedConnectorAccounts(context, computer?.accounts ?? []))[0] ?? null)
      : existingAccount(context, asked, named, container);
  const missing = missingSteps(existing, computer);
  const leaveLink = request.skipLink === true && missing.includes('Linked') && computer?.mayLink === false;
  const steps = leaveLink ? missing.filter((step) => step !== 'Linked') : missing;
  await checkRights(context, { steps, existing, computer, container });
  const name = existing?.name ?? asked ?? (await freeName(context));
  return {
    name,
    distinguishedName: existing?.distinguishedName ?? within(name, container?.distinguishedName ?? ''),
    existing,
    computer,
    steps,
    linkCommand: leaveLink ? linkCommandFor(context, name, computer) : null,
  };
}

function checkName(name: string): void {
  const { maximumNameLength } = rules;
  const reason =
    name.length > maximumNameLength
      ? `it has ${name.length} characters, ${maximumNameLength} is the most`
      : /^[\w-]+$/.test(name)
        ? undefined
        : 'it is empty or has other characters';
  if (reason !== undefined) {
    throw new OdjError('MsaNameInvalid', { name, reason }, { target: name });
  }
}

function findByName(context: DirectoryContext, name: string): Promise<readonly Entry[]> {
  const filter = any(equals('sAMAccountName', `${name}$`), equals('cn', name));
  return context.connection.search(context.domainName, filter, accountAttributes);
}

/** The account of that name; an object that is in its way is an error. */
function existingAccount(
  context: DirectoryContext,
  name: string,
  named: readonly Entry[],
  container: Entry | null,
): Msa | null {
  const holdsName = named.find((entry) => entry.holds('sAMAccountName', `${name}$`));
  const inTheWay = named.find(
    ({ distinguishedName }) =>
      container !== null &&
      sameDistinguishedName(parentOf(distinguishedName) ?? '', container.distinguishedName),
  );
  const found = holdsName ?? inTheWay;
  if (found === undefined) {
    return null;
  }
  if (found !== holdsName || kindOf(found) !== standaloneClass) {
    const { distinguishedName } = found;
    throw new OdjError(
      'MsaNameTaken',
      { name, distinguishedName, objectClass: classOf(found) },
      { target: name },
    );
  }
  return describeAccount(found, context.connection.server);
}

function missingSteps(existing: Msa | null, computer: Computer | null): readonly Step[] {
  const wanted = rules.supportedEncryptionTypes;
  const isLinked =
    existing !== null &&
    computer?.accounts.some((linked) => sameDistinguishedName(linked, existing.distinguishedName)) === true;
  const needed: Readonly<Record<Step, boolean>> = {
    Created: existing === null,
    EncryptionTypesSet: existing !== null && ((existing.encryptionTypes ?? 0) & wanted) !== wanted,
    Enabled: existing?.enabled === false,
    Linked: computer !== null && !isLinked,
  };
  const order: readonly Step[] = ['Created', 'EncryptionTypesSet', 'Enabled', 'Linked'];
  return order.filter((step) => needed[step]);
}

interface Intention extends Pick<Plan, 'steps' | 'existing' | 'computer'> {
  readonly container: Entry | null;
}

async function checkRights(context: DirectoryContext, intention: Intention): Promise<void> {
  const { steps, existing, computer, container } = intention;
  if (steps.includes('Created')) {
    if (container === null) {
      throw new OdjError(
        'MsaContainerMissing',
        { domain: context.domainName },
        { target: context.domainName },
      );
    }
    if (!container.holds('allowedChildClassesEffective', standaloneClass)) {
      const target = container.distinguishedName;
      const who = await holdersOf(context, target, right.createChild, permissions.classes[standaloneClass]);
      throw new OdjError('MsaCreateDenied', { container: target, who }, { target });
    }
  }
  if (existing !== null) {
    await checkChangeRights(context, existing, steps);
  }
  if (steps.includes('Linked') && computer?.mayLink === false) {
    const target = computer.distinguishedName;
    const who = await holdersOf(context, target, right.writeProperty, permissions.attributes[linkAttribute]);
    throw new OdjError('MsaLinkDenied', { computer: target, who }, { target });
  }
}

const attributeOf: Readonly<Partial<Record<Step, string>>> = {
  EncryptionTypesSet: encryptionTypes,
  Enabled: 'userAccountControl',
};

async function checkChangeRights(
  context: DirectoryContext,
  existing: Msa,
  steps: readonly Step[],
): Promise<void> {
  const needed = steps.flatMap((step) => attributeOf[step] ?? []);
  if (needed.length === 0) {
    return;
  }
  const target = existing.distinguishedName;
  const entry = await context.connection.read(target, ['allowedAttributesEffective']);
  const denied = needed.find((attribute) => entry?.holds('allowedAttributesEffective', attribute) !== true);
  if (denied !== undefined) {
    const who = await holdersOf(context, target, right.writeProperty);
    throw new OdjError('MsaChangeDenied', { name: existing.name, attribute: denied, who }, { target });
  }
}

async function freeName(context: DirectoryContext): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const name = connectorName();
    if ((await findByName(context, name)).length === 0) {
      return name;
    }
  }
  throw new OdjError('MsaNamesExhausted', { attempts: String(attempts) });
}

/** A name as the connector makes them up: `msaODJtLfqK`. */
export function connectorName(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const suffix = Array.from({ length: rules.randomCharacters }, () => letters[randomInt(letters.length)]);
  return rules.namePrefix + suffix.join('');
}

async function carryOut(context: DirectoryContext, plan: Plan): Promise<void> {
  const { steps, existing, computer, distinguishedName, name } = plan;
  if (existing === null) {
    await createAccount(context, plan);
  } else {
    await completeAccount(context, existing, steps);
  }
  if (!steps.includes('Linked') || computer === null) {
    return;
  }
  try {
    await context.connection.modify(computer.distinguishedName, [
      { operation: 'add', type: linkAttribute, value: distinguishedName },
    ]);
  } catch (cause) {
    if (steps.length === 1) {
      throw cause;
    }
    throw new OdjError(
      'MsaLinkFailed',
      {
        done: existing === null ? `The account ${name} was made` : `The account ${name} was completed`,
        computer: computer.distinguishedName,
        reason: reasonOf(cause),
        linkCommand: linkCommandFor(context, name, computer),
      },
      { target: distinguishedName, cause },
    );
  }
}

async function createAccount(
  { connection }: DirectoryContext,
  { name, distinguishedName }: Plan,
): Promise<void> {
  await connection.add(distinguishedName, {
    objectClass: standaloneClass,
    sAMAccountName: `${name}$`,
    userAccountControl: String(rules.userAccountControl),
    // Whoever makes the account may not write this attribute later.
    [encryptionTypes]: String(rules.supportedEncryptionTypes),
    unicodePwd: nobodysPassword(),
  });
}

/** Nobody keeps it: Install-ADServiceAccount sets another one. In the form of MS-ADTS 3.1.1.3.1.5.1. */
function nobodysPassword(): Buffer {
  return Buffer.from(`"${randomBytes(90).toString('base64url')}"`, 'utf16le');
}

async function completeAccount(
  context: DirectoryContext,
  existing: Msa,
  steps: readonly Step[],
): Promise<void> {
  const values: Readonly<Partial<Record<Step, number>>> = {
    EncryptionTypesSet: rules.supportedEncryptionTypes,
    Enabled: rules.userAccountControl,
  };
  const changes = steps.flatMap((step) => {
    const type = attributeOf[step];
    return type === undefined ? [] : [{ operation: 'replace' as const, type, value: String(values[step]) }];
  });
  if (changes.length > 0) {
    await context.connection.modify(existing.distinguishedName, changes);
  }
}

/** For whoever may link: it works wherever the ActiveDirectory module is. */
function linkCommandFor(context: DirectoryContext, name: string, computer: Computer): string {
  const identity = computer.distinguishedName.replaceAll("'", "''");
  return `Add-ADComputerServiceAccount -Identity '${identity}' -ServiceAccount '${name}$' -Server '${context.connection.server}'`;
}

function within(name: string, container: string): string {
  return `${formatDistinguishedName([[{ type: 'CN', value: name }]])},${container}`;
}

/** What the account would be: the directory has not given it a GUID and a SID yet. */
function imagined(context: DirectoryContext, { name, distinguishedName }: Plan): Msa {
  return {
    name,
    samAccountName: `${name}$`,
    distinguishedName,
    objectGuid: '',
    sid: '',
    kind: standaloneClass,
    enabled: true,
    connectorComputers: [],
    encryptionTypes: rules.supportedEncryptionTypes,
    created: '',
    server: context.connection.server,
  };
}
