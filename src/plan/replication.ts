import type { ReplicationWait } from '../directory/directory.ts';
import type { Facts } from '../facts/facts.ts';
import { accountOf, accountsIn, isGroupManaged } from '../facts/of-connector.ts';
import { hasOwnAccount } from '../site/site.ts';
import type { ApplyRun } from './apply.ts';
import type { Step } from './steps.ts';

/** Where the site has an account awaited, and for how long. */
export function replicationWait({
  site,
  tell,
  signal,
}: Pick<ApplyRun, 'site' | 'tell' | 'signal'>): ReplicationWait {
  return {
    servers: site.directory?.waitReplication ?? [],
    limitSeconds: site.directory?.replicationLimitSeconds ?? 0,
    onProgress: (text) => {
      tell(`    ${text}\n`);
    },
    signal,
  };
}

/**
 * Before a step that needs a connector's own account: an earlier run made it, and may have ended before the other domain
 * controllers had it. A step that makes one waits itself.
 *
 * @param awaited names of the accounts that this run has waited for
 * @throws OdjError ReplicationPending, ReplicaUnusable
 */
export async function waitForAccount(
  step: Step,
  run: Pick<ApplyRun, 'site' | 'hands' | 'tell' | 'signal'>,
  facts: Facts,
  awaited: Set<string>,
): Promise<void> {
  const { site } = run;
  const connector = site.connectors.find(({ server }) => server === step.server);
  const account = connector && accountOf(site, connector, accountsIn(facts));
  const waitReplication = replicationWait(run);
  if (
    step.kind === 'account' ||
    waitReplication.servers.length === 0 ||
    !account ||
    !hasOwnAccount(site, connector) ||
    awaited.has(account.name)
  ) {
    return;
  }
  // It is all there, so nothing is written.
  await run.hands.directory.newAccount({
    name: account.name,
    connectorComputer: connector.server,
    group: isGroupManaged(account),
    waitReplication,
  });
  awaited.add(account.name);
}
