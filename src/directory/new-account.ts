import { randomBytes } from 'node:crypto';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { attempts, connectorName, findByName, freeName, namesExhausted, nameTaken } from './account-names.ts';
import { linkCommandFor, planAccount, within, type AccountPlan } from './account-plan.ts';
import { attributeOf } from './account-rights.ts';
import { accountAttributes, describeAccount } from './accounts.ts';
import type { Values } from './connection.ts';
import type { DirectoryContext } from './context.ts';
import { describeDomain } from './domain.ts';
import type { AccountChange, Msa, MsaChange, NewAccount } from './directory.ts';
import { codeOf, resultCode } from './failures.ts';
import { groupClass, linkAttribute } from './identity.ts';

const rules = permissions.account;
const encryptionTypes = 'msDS-SupportedEncryptionTypes';

/**
 * Makes, or completes, a managed service account. Everything is read and every right is checked before anything is
 * written.
 *
 * @param makeName gives names for accounts that were given none
 * @throws OdjError what planAccount throws, and MsaLinkFailed
 */
export async function newAccount(
  context: DirectoryContext,
  request: NewAccount,
  makeName: () => string = connectorName,
): Promise<MsaChange> {
  const plan = await planAccount(context, request, makeName);
  const { steps: changes, linkCommand } = plan;
  if (request.whatIf === true || changes.length === 0) {
    return { ...(plan.existing ?? imagined(context, plan)), changes, linkCommand };
  }
  const distinguishedName = await carryOut(context, { plan, request, makeName });
  const entry = await context.connection.read(distinguishedName, accountAttributes);
  if (entry === null) {
    const { server } = context.connection;
    throw new OdjError(
      'AccountNotFound',
      { account: distinguishedName, server },
      { target: distinguishedName },
    );
  }
  return { ...describeAccount(entry, context.connection.server), changes, linkCommand };
}

interface Work {
  readonly plan: AccountPlan;
  readonly request: NewAccount;
  readonly makeName: () => string;
}

/** Gives the DN of the account. */
async function carryOut(context: DirectoryContext, work: Work): Promise<string> {
  const { steps, existing, computer } = work.plan;
  const name = existing === null ? await createAccount(context, work) : existing.name;
  const distinguishedName = existing?.distinguishedName ?? within(name, work.plan.container);
  if (existing !== null) {
    await completeAccount(context, existing, work.plan);
  }
  if (!steps.includes('Linked') || computer === null) {
    return distinguishedName;
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
  return distinguishedName;
}

/** Gives the name it was made with: where somebody took a name that we made up, just now, it is another one. */
async function createAccount(context: DirectoryContext, { plan, request, makeName }: Work): Promise<string> {
  let { name } = plan;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const attributes = await attributesFor(context, { ...plan, name }, request);
      await context.connection.add(within(name, plan.container), attributes);
      return name;
    } catch (thrown) {
      if (!isOdjError(thrown) || codeOf(thrown.cause) !== resultCode.entryAlreadyExists) {
        throw thrown;
      }
      if (!plan.nameIsOurs) {
        const [holder] = await findByName(context, name);
        throw holder === undefined
          ? thrown
          : nameTaken(name, holder, 'It was made just now; run the same again to complete it.');
      }
      name = await freeName(context, makeName);
    }
  }
  throw namesExhausted();
}

async function attributesFor(
  context: DirectoryContext,
  { name, kind, passwordReaders }: Pick<AccountPlan, 'name' | 'kind' | 'passwordReaders'>,
  request: NewAccount,
): Promise<Readonly<Record<string, Values>>> {
  const common = {
    objectClass: kind,
    sAMAccountName: `${name}$`,
    userAccountControl: String(rules.userAccountControl),
    // Whoever makes the account may not write this attribute later.
    [encryptionTypes]: String(rules.supportedEncryptionTypes),
  };
  return kind === groupClass
    ? {
        ...common,
        dNSHostName: request.dnsHostName ?? `${name}.${(await describeDomain(context)).name}`,
        // Only the add may set it.
        'msDS-ManagedPasswordInterval': String(request.passwordIntervalDays ?? rules.passwordIntervalDays),
        ...(passwordReaders === null ? {} : { 'msDS-GroupMSAMembership': passwordReaders }),
      }
    : { ...common, unicodePwd: nobodysPassword() };
}

/** Nobody keeps it: Install-ADServiceAccount sets another one. In the form of MS-ADTS 3.1.1.3.1.5.1. */
function nobodysPassword(): Buffer {
  return Buffer.from(`"${randomBytes(90).toString('base64url')}"`, 'utf16le');
}

async function completeAccount(
  context: DirectoryContext,
  existing: Msa,
  { steps, passwordReaders }: AccountPlan,
): Promise<void> {
  const values: Readonly<Partial<Record<AccountChange, Values | null>>> = {
    EncryptionTypesSet: String(rules.supportedEncryptionTypes),
    Enabled: String(rules.userAccountControl),
    PasswordReadersAdded: passwordReaders,
  };
  const changes = steps.flatMap((step) => {
    const type = attributeOf[step];
    const value = values[step];
    return type === undefined || value == null ? [] : [{ operation: 'replace' as const, type, value }];
  });
  if (changes.length > 0) {
    await context.connection.modify(existing.distinguishedName, changes);
  }
}

/** What the account would be: the directory has not given it a GUID and a SID yet. */
function imagined(context: DirectoryContext, { name, kind, container }: AccountPlan): Msa {
  return {
    name,
    samAccountName: `${name}$`,
    distinguishedName: within(name, container),
    objectGuid: '',
    sid: '',
    kind,
    enabled: true,
    connectorComputers: [],
    encryptionTypes: rules.supportedEncryptionTypes,
    created: '',
    server: context.connection.server,
  };
}
