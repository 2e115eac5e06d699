import { comparisonKey } from '../directory/distinguished-name.ts';
import type { Site } from '../site/site.ts';
import { readableSettingsOf } from './config-files.ts';
import { wasRead, type Facts } from './facts.ts';
import { plainName } from './of-connector.ts';

/**
 * The site that a facts document itself speaks of, where nobody wrote down what is wanted: its servers, the OUs that
 * their config files list or that were looked at, and the accounts that the files name.
 */
export function siteOf(facts: Facts): Site {
  const read = wasRead(facts.directory) ? facts.directory : undefined;
  const organizationalUnits = new Map<string, string>();
  for (const name of [
    ...facts.servers.flatMap((server) => readableSettingsOf(server)?.organizationalUnits ?? []),
    ...(read?.organizationalUnits ?? []).map(({ organizationalUnit }) => organizationalUnit),
  ]) {
    organizationalUnits.set(comparisonKey(name), name);
  }
  return {
    domain: read?.domain.name ?? 'unknown',
    organizationalUnits: [...organizationalUnits.values()],
    computersContainer: organizationalUnits.size === 0,
    account: 'connector',
    connectors: facts.servers.map((server) => {
      const account = readableSettingsOf(server)?.managedServiceAccount;
      return {
        server: server.computerName,
        ...(account == null ? {} : { account: plainName(account) }),
      };
    }),
  };
}
