import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { keepAccount } from '../directory/account-record.ts';
import type { AccountChange, Directory, Msa, NewAccount } from '../directory/directory.ts';
import { carryOutRemoval, planRemoval, refuseInUse } from '../directory/removal.ts';
import { isOdjError } from '../errors.ts';
import type { odjMsa } from '../spec/resources/odj-msa.ts';
import type { Instance } from './instance.ts';
import type { ResourceWork, State } from './operations.ts';

type Spec = typeof odjMsa;
const groupClass = 'msDS-GroupManagedServiceAccount';
const { supportedEncryptionTypes: wanted, weakEncryptionTypes: weak } = permissions.account;

/** Accounts of connectors, whichever way the directory is reached. */
export function msaWork(
  directory: Directory,
  env: Readonly<Record<string, string | undefined>>,
): ResourceWork<Spec> {
  const find = async ({ name }: Instance<Spec>): Promise<Msa | undefined> => {
    const [account] = await directory.accounts({ identity: `${plain(name)}$` });
    return account;
  };

  return {
    read: async (asked) => {
      const account = await find(asked);
      return account === undefined
        ? { name: plain(asked.name), server: directory.server, _exist: false }
        : stateOf(account);
    },

    enforce: async (asked, dryRun) => {
      if (asked._exist) {
        const { changes } = await directory.newAccount({ ...request(asked), whatIf: dryRun });
        return propertiesOf(changes, asked);
      }
      const account = await find(asked);
      if (account === undefined) {
        return [];
      }
      const removal = await planRemoval(directory, account, undefined);
      refuseInUse(removal, asked.force ?? false);
      if (!dryRun) {
        await keepAccount(removal, env);
        await carryOutRemoval(directory, removal, { force: asked.force ?? false });
      }
      return ['_exist'];
    },

    compare: async (asked) => {
      const account = await find(asked);
      if (account === undefined) {
        return asked._exist ? ['_exist'] : [];
      }
      if (!asked._exist) {
        return ['_exist'];
      }
      if ((account.kind === groupClass) !== (asked.group ?? false)) {
        return ['group'];
      }
      try {
        const { changes } = await directory.newAccount({ ...request(asked), whatIf: true });
        return propertiesOf(changes, asked);
      } catch (error) {
        return differing(error, account);
      }
    },

    async *list({ name = '*' }) {
      // All that connectors name so, and whatever else is linked to a server.
      const found = new Map<string, Msa>();
      for (const query of [{}, { linked: true }] as const) {
        for (const account of await directory.accounts(query)) {
          found.set(account.sid, account);
        }
      }
      for (const account of found.values()) {
        if (name === '*' || plain(name).toLowerCase() === account.name.toLowerCase()) {
          yield stateOf(account);
        }
      }
    },
  };
}

function plain(name: string): string {
  return name.replace(/\$$/, '');
}

function stateOf(account: Msa): State<Spec> {
  const { name, samAccountName, distinguishedName, sid, kind, enabled, server } = account;
  const [computer, ...others] = account.connectorComputers;
  return {
    name,
    ...(computer === undefined || others.length > 0 ? {} : { connectorComputer: computer }),
    group: kind === groupClass,
    samAccountName,
    distinguishedName,
    sid,
    kind,
    enabled,
    connectorComputers: account.connectorComputers,
    ...(account.encryptionTypes === null ? {} : { encryptionTypes: account.encryptionTypes }),
    server,
    _exist: true,
  };
}

function request(asked: Instance<Spec>): NewAccount {
  const { connectorComputer, dnsHostName, passwordReaders = [] } = asked;
  const passwordIntervalDays = asked.managedPasswordIntervalInDays;
  return {
    name: plain(asked.name),
    ...(connectorComputer === undefined ? {} : { connectorComputer }),
    ...(asked.group === true ? { group: true, passwordReaders } : {}),
    ...(dnsHostName === undefined ? {} : { dnsHostName }),
    ...(passwordIntervalDays === undefined ? {} : { passwordIntervalDays }),
  };
}

const properties: Readonly<Record<AccountChange, string>> = {
  Created: '_exist',
  Linked: 'connectorComputer',
  EncryptionTypesSet: 'encryptionTypes',
  Enabled: 'enabled',
  PasswordReadersAdded: 'passwordReaders',
};

function propertiesOf(
  changes: readonly AccountChange[],
  { group, passwordReaders = [] }: Instance<Spec>,
): readonly string[] {
  return changes.map((change) =>
    // A group account is its server's by the right to read the password.
    change === 'PasswordReadersAdded' && group === true && passwordReaders.length === 0
      ? 'connectorComputer'
      : properties[change],
  );
}

/** Who may not change the account can still be told that it would have to be. */
function differing(error: unknown, account: Msa): readonly string[] {
  const id = isOdjError(error) ? error.id : undefined;
  if (id === 'MsaLinkDenied' || id === 'MsaLinkedElsewhere') {
    return ['connectorComputer'];
  }
  if (id !== 'MsaChangeDenied') {
    throw error;
  }
  if (!account.enabled) {
    return ['enabled'];
  }
  return [
    ((account.encryptionTypes ?? 0) & (wanted | weak)) === wanted ? 'passwordReaders' : 'encryptionTypes',
  ];
}
