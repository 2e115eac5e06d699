import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { accountOfName, checkName, findByName, freeName } from './account-names.ts';
import { checkRights } from './account-rights.ts';
import { describeAccount, linkedConnectorAccounts } from './accounts.ts';
import { findContainer, type FoundContainer } from './containers.ts';
import type { DirectoryContext } from './context.ts';
import type { AccountChange, Msa, MsaKind, NewAccount } from './directory.ts';
import { formatDistinguishedName, sameDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { findComputer, findPrincipal, groupClass, standaloneClass, type Computer } from './identity.ts';
import { readKdsRootKeys, rootKeyObstacle } from './kds-root-keys.ts';
import { passwordReaders as passwordReadersOf, withPasswordReader } from './password-readers.ts';

/** What is to be done until an account is as it was asked for; made by reading only. */
export interface AccountPlan {
  readonly kind: MsaKind;
  /** Without the trailing $. */
  readonly name: string;
  /** Whether the name was made up, so that another one is as good. */
  readonly nameIsOurs: boolean;
  readonly container: string;
  readonly existing: Msa | null;
  readonly computer: Computer | null;
  /** msDS-GroupMSAMembership as it is to be; null where it stays as it is. */
  readonly passwordReaders: Buffer | null;
  /** In the order in which they are to be done. */
  readonly steps: readonly AccountChange[];
  /** For whoever may link, where the link is left out. */
  readonly linkCommand: string | null;
}

/**
 * Reads what is there, decides what is missing, and checks every right that takes.
 *
 * @throws OdjError MsaNameInvalid, MsaNameTaken, MsaContainerMissing, ComputerNotFound, AccountNotFound,
 *   AccountAmbiguous, MsaCreateDenied, MsaChangeDenied, MsaLinkDenied, MsaLinkedElsewhere, KdsRootKeyMissing,
 *   MsaNamesExhausted
 */
export async function planAccount(
  context: DirectoryContext,
  request: NewAccount,
  makeName: () => string,
): Promise<AccountPlan> {
  const asked = request.name?.replace(/\$$/, '');
  const kind = request.group === true ? groupClass : standaloneClass;
  if (asked !== undefined || kind === groupClass || request.linkOnly === true) {
    checkName(asked ?? '');
  }
  const [place, computer, existing, readers] = await Promise.all([
    findContainer(context, permissions.wellKnownObjects.managedServiceAccounts, [
      'allowedChildClassesEffective',
    ]),
    request.connectorComputer === undefined ? null : findComputer(context, request.connectorComputer),
    asked === undefined ? null : findByName(context, asked),
    Promise.all((request.passwordReaders ?? []).map((reader) => findPrincipal(context, reader))),
  ]);
  const entry = asked === undefined ? null : accountOfName(asked, kind, existing ?? [], place.entry);
  const account =
    asked === undefined
      ? ((await linkedConnectorAccounts(context, computer?.accounts ?? []))[0] ?? null)
      : entry === null
        ? null
        : describeAccount(entry, context.connection.server);
  if (account === null) {
    requireMakeable(context, asked ?? '', { linkOnly: request.linkOnly === true, place });
  }
  const sids = new Set([...readers, ...(computer === null ? [] : [computer])].map(({ sid }) => sid));
  const passwordReaders = kind === groupClass ? readersAfter(entry, [...sids]) : null;
  const missing = missingSteps({ kind, account, computer, passwordReaders });
  const wanted =
    request.linkOnly === true
      ? missing.filter((step) => step === 'Linked' || step === 'PasswordReadersAdded')
      : missing;
  refuseMove(account, computer, wanted);
  const leaveLink = request.skipLink === true && wanted.includes('Linked') && computer?.mayLink === false;
  const steps = leaveLink ? wanted.filter((step) => step !== 'Linked') : wanted;
  await checkRights(context, { kind, steps, existing: account, computer, container: place.entry });
  if (kind === groupClass && account === null) {
    await requireRootKey(context, asked ?? '');
  }
  const name = account?.name ?? asked ?? (await freeName(context, makeName));
  return {
    kind,
    name,
    nameIsOurs: account === null && asked === undefined,
    container: place.entry?.distinguishedName ?? '',
    existing: account,
    computer,
    passwordReaders,
    steps,
    linkCommand: leaveLink ? linkCommandFor(context, name, computer) : null,
  };
}

/** An account that is not there is made, but not where only a link was asked for or there is no place for it. */
function requireMakeable(
  context: DirectoryContext,
  account: string,
  { linkOnly, place }: { readonly linkOnly: boolean; readonly place: FoundContainer },
): void {
  const { connection, domainName } = context;
  if (linkOnly) {
    throw new OdjError('AccountNotFound', { account, server: connection.server }, { target: account });
  }
  if (place.entry === null) {
    throw new OdjError(
      'MsaContainerMissing',
      { domain: domainName, reason: place.reason },
      { target: domainName },
    );
  }
}

interface Situation extends Pick<AccountPlan, 'kind' | 'computer' | 'passwordReaders'> {
  readonly account: Msa | null;
}

function missingSteps({ kind, account, computer, passwordReaders }: Situation): readonly AccountChange[] {
  const { supportedEncryptionTypes: wanted, weakEncryptionTypes: weak } = permissions.account;
  const isLinked =
    account !== null &&
    computer?.accounts.some((linked) => sameDistinguishedName(linked, account.distinguishedName)) === true;
  const needed: Readonly<Record<AccountChange, boolean>> = {
    Created: account === null,
    // Without AES, or with what is weak besides.
    EncryptionTypesSet: account !== null && ((account.encryptionTypes ?? 0) & (wanted | weak)) !== wanted,
    Enabled: account?.enabled === false,
    PasswordReadersAdded: account !== null && passwordReaders !== null,
    // A group account needs no link: whoever may read its password can install it.
    Linked: kind === standaloneClass && computer !== null && !isLinked,
  };
  const order: readonly AccountChange[] = [
    'Created',
    'EncryptionTypesSet',
    'Enabled',
    'PasswordReadersAdded',
    'Linked',
  ];
  return order.filter((step) => needed[step]);
}

/** The descriptor with everybody who is to read the password; null where all are in it. */
function readersAfter(account: Entry | null, sids: readonly string[]): Buffer | null {
  if (account === null) {
    return sids.length === 0 ? null : passwordReadersOf(sids);
  }
  const before = account.bytes('msDS-GroupMSAMembership') ?? null;
  let after: Buffer | null = null;
  for (const sid of sids) {
    after = withPasswordReader(after ?? before, sid) ?? after;
  }
  return after;
}

/** A standalone account has one password, which one computer keeps. */
function refuseMove(account: Msa | null, computer: Computer | null, steps: readonly AccountChange[]): void {
  if (account === null || computer === null || !steps.includes('Linked')) {
    return;
  }
  const [linked] = account.connectorComputers;
  if (linked !== undefined) {
    throw new OdjError(
      'MsaLinkedElsewhere',
      {
        account: account.samAccountName,
        computer: computer.distinguishedName,
        linked: account.connectorComputers.join('; '),
      },
      { target: account.distinguishedName },
    );
  }
}

async function requireRootKey(context: DirectoryContext, name: string): Promise<void> {
  const reason = rootKeyObstacle(await readKdsRootKeys(context), await context.time());
  if (reason !== undefined) {
    throw new OdjError('KdsRootKeyMissing', { name, reason }, { target: name });
  }
}

/** For whoever may link: it works wherever the ActiveDirectory module is. */
export function linkCommandFor(context: DirectoryContext, name: string, computer: Computer): string {
  const identity = computer.distinguishedName.replaceAll("'", "''");
  return `Add-ADComputerServiceAccount -Identity '${identity}' -ServiceAccount '${name}$' -Server '${context.connection.server}'`;
}

export function within(name: string, container: string): string {
  return `${formatDistinguishedName([[{ type: 'CN', value: name }]])},${container}`;
}
