import type { Directory, Msa, OuError, OuPermission } from '../directory/directory.ts';
import { createComputerAce } from '../directory/security-descriptor/create-computer-ace.ts';
import { hasAce } from '../directory/security-descriptor/splice.ts';
import { FilledTexts, isOdjError, OdjError } from '../errors.ts';
import { errors, type ErrorId } from '../spec/errors.ts';
import type { odjOuPermission } from '../spec/resources/odj-ou-permission.ts';
import type { Instance } from './instance.ts';
import type { ResourceWork, State } from './operations.ts';

type Spec = typeof odjOuPermission;

/** The one entry of an account on an OU, whichever way the directory is reached. */
export function ouPermissionWork(directory: Directory): ResourceWork<Spec> {
  /** null where the account is not there (yet). */
  const find = async ({ organizationalUnit, account }: Instance<Spec>): Promise<OuPermission | null> => {
    try {
      const [found] = await directory.permissions([organizationalUnit], account);
      return found === undefined ? null : withoutError(found);
    } catch (error) {
      if (isOdjError(error) && error.id === 'AccountNotFound') {
        return null;
      }
      throw error;
    }
  };

  return {
    read: async (asked) => {
      const { organizationalUnit, account } = asked;
      const found = await find(asked);
      return found === null
        ? { organizationalUnit, account, server: directory.server, _exist: false }
        : {
            organizationalUnit: found.organizationalUnit,
            account: found.account,
            ...(found.objectGuid === null ? {} : { objectGuid: found.objectGuid }),
            accountSid: found.accountSid,
            server: found.server,
            _exist: found.granted,
          };
    },

    compare: async (asked) => {
      const found = await find(asked);
      return (found?.granted ?? false) === asked._exist ? [] : ['_exist'];
    },

    enforce: async (asked, dryRun) => {
      const { organizationalUnit, account, backupPath } = asked;
      if (!asked._exist && (await find(asked)) === null) {
        return [];
      }
      const request = {
        organizationalUnits: [organizationalUnit],
        account,
        whatIf: dryRun,
        ...(backupPath === undefined ? {} : { backupFile: backupPath }),
      };
      const changes = await (asked._exist ? directory.grant(request) : directory.revoke(request));
      return changes.some((change) => withoutError(change).action !== 'Unchanged') ? ['_exist'] : [];
    },

    async *list({ organizationalUnit = '*', account = '*' }) {
      const accounts = await accountsMeant(directory, account);
      const entries = accounts.map(({ sid }) => createComputerAce(sid));
      const query = organizationalUnit === '*' ? {} : { base: organizationalUnit };
      for await (const reading of directory.scan(query)) {
        const bytes = Buffer.from(withoutError(reading).securityDescriptor ?? '', 'base64');
        for (const [index, { samAccountName, sid }] of accounts.entries()) {
          const entry = entries[index];
          if (entry !== undefined && bytes.includes(entry.subarray(-12)) && hasAce(bytes, entry)) {
            yield grantedState(reading, samAccountName, sid, directory.server);
          }
        }
      }
    },
  };
}

async function accountsMeant(directory: Directory, account: string): Promise<readonly Msa[]> {
  if (account !== '*') {
    return directory.accounts({ identity: account });
  }
  const all = [...(await directory.accounts()), ...(await directory.accounts({ linked: true }))];
  return [...new Map(all.map((one) => [one.sid, one])).values()];
}

function grantedState(
  { organizationalUnit, objectGuid }: { organizationalUnit: string; objectGuid: string | null },
  account: string,
  accountSid: string,
  server: string,
): State<Spec> {
  const guid = objectGuid === null ? {} : { objectGuid };
  return { organizationalUnit, account, ...guid, accountSid, server, _exist: true };
}

/** A resource is one OU: what does not work there does not work at all. */
function withoutError<Result extends { organizationalUnit: string; error: OuError | null }>(
  result: Result,
): Result {
  if (result.error === null) {
    return result;
  }
  const { id, message, remedy } = result.error;
  const texts = new FilledTexts(message, remedy);
  throw new OdjError(isErrorId(id) ? id : 'Unexpected', texts, { target: result.organizationalUnit });
}

function isErrorId(id: string): id is ErrorId {
  return Object.hasOwn(errors, id);
}
