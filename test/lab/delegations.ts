import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { computerDistinguishedName } from './computers.ts';
import { domain } from './domain.ts';
import { delegatedOrganizationalUnits, organizationalUnits } from './organizational-units.ts';
import type { PersonName } from './people.ts';

export interface Delegation {
  readonly person: PersonName;
  readonly distinguishedName: string;
  /** The ACE as SDDL, `{sid}` standing for the person's. */
  readonly ace: string;
}

const managedServiceAccounts = `CN=Managed Service Accounts,${domain.distinguishedName}`;
const createManagedServiceAccount = `(OA;;CC;${permissions.classes['msDS-ManagedServiceAccount']};;{sid})`;
const writeLink = `(OA;;RPWP;${permissions.attributes['msDS-HostServiceAccount']};;{sid})`;
const changeDacl = '(A;;RCWD;;;{sid})';

/** Everything that was delegated to people who are not administrators. */
export const delegations: readonly Delegation[] = [
  {
    person: 'msaCreator',
    distinguishedName: managedServiceAccounts,
    ace: createManagedServiceAccount,
  },
  {
    person: 'msaLinker',
    distinguishedName: managedServiceAccounts,
    ace: createManagedServiceAccount,
  },
  { person: 'msaLinker', distinguishedName: computerDistinguishedName('SRV1'), ace: writeLink },
  ...delegatedOrganizationalUnits.map((name) => ({
    person: 'ouDelegate' as const,
    distinguishedName: organizationalUnits[name],
    ace: changeDacl,
  })),
];

/** The SDDL with the ACE as the first of the explicit allow ACEs: after the denies, before the inherited ones. */
export function withAce(sddl: string, ace: string): string {
  const firstAllow = /\((?:A|OA);/.exec(sddl);
  if (firstAllow === null) {
    throw new Error(`There is no allow ACE to put ${ace} before: ${sddl}`);
  }
  return sddl.slice(0, firstAllow.index) + ace + sddl.slice(firstAllow.index);
}
