import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { readContainer } from './containers.ts';
import type { DirectoryContext } from './context.ts';
import type { Domain } from './directory.ts';
import { parseDistinguishedName } from './distinguished-name.ts';
import { formatSid } from './security-descriptor/sid.ts';

/** The domain as the rest of the product sees it. */
export async function describeDomain(context: DirectoryContext): Promise<Domain> {
  const entry = await context.domain();
  const { managedServiceAccounts, computers } = permissions.wellKnownObjects;
  const [accountsContainer, computersContainer] = await Promise.all(
    [managedServiceAccounts, computers].map((guid) => readContainer(context, guid, [])),
  );
  return {
    name: dnsName(context.domainName),
    distinguishedName: entry.distinguishedName,
    sid: formatSid(entry.requiredBytes('objectSid')),
    managedServiceAccountsContainer: accountsContainer?.distinguishedName ?? null,
    computersContainer: computersContainer?.distinguishedName ?? null,
    machineAccountQuota: entry.integer('ms-DS-MachineAccountQuota') ?? null,
  };
}

/** DC=contoso,DC=test is contoso.test. */
function dnsName(domainName: string): string {
  return parseDistinguishedName(domainName)
    .flatMap((parts) => parts.map(({ value }) => String(value)))
    .join('.')
    .toLowerCase();
}
