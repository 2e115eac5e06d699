import { wasRead, type AccountFacts } from '../../facts/facts.ts';
import { accountOf, isLinked, ownAccountName } from '../../facts/of-connector.ts';
import { enabledPoint, encryptionPoint } from '../account-points.ts';
import type { SiteConnector } from '../../site/site.ts';
import type { Observation, Rule } from '../rule.ts';

const container: Rule = {
  id: 'directory.account-container',
  examine: (site, { directory }) => {
    if (!wasRead(directory)) {
      const evidence = directory === null ? 'the directory was not asked' : directory.reason;
      return [{ status: 'Unknown', subject: site.domain, evidence }];
    }
    const found = directory.domain.managedServiceAccountsContainer;
    return [
      found === null
        ? {
            status: 'Fail',
            subject: site.domain,
            evidence: 'otherWellKnownObjects has no usable entry for it',
          }
        : { status: 'Pass', subject: site.domain, evidence: found },
    ];
  },
};

const exists: Rule = {
  id: 'account.exists',
  examine: (site, facts) =>
    site.connectors.map((connector): Observation => {
      const account = accountOf(site, connector, facts);
      const values = { server: connector.server, name: ownAccountName(site, connector) };
      if (account !== undefined) {
        return { status: 'Pass', subject: connector.server, evidence: account.distinguishedName };
      }
      return wasRead(facts.directory)
        ? {
            status: 'Fail',
            subject: connector.server,
            evidence: 'no account is linked to this server',
            values,
          }
        : { status: 'Unknown', subject: connector.server, evidence: 'the directory was not read', values };
    }),
};

/** A rule about each account that is there; where there is none, `account.exists` says so. */
function ofAccount(
  id: string,
  look: (account: AccountFacts, connector: SiteConnector) => Observation | undefined,
): Rule {
  return {
    id,
    examine: (site, facts) =>
      site.connectors.flatMap((connector) => {
        const account = accountOf(site, connector, facts);
        const seen = account === undefined ? undefined : look(account, connector);
        return seen === undefined ? [] : [seen];
      }),
  };
}

const linked = ofAccount('account.linked', (account, { server }) => {
  if (account.kind === 'msDS-GroupManagedServiceAccount') {
    return undefined;
  }
  const others = account.connectorComputers.filter(
    (computer) => !isLinked({ connectorComputers: [computer] }, server),
  );
  const values = { name: account.name, server };
  const subject = account.samAccountName;
  if (!isLinked(account, server)) {
    return {
      status: 'Fail',
      subject,
      evidence: `msDS-HostServiceAccount of ${server} does not hold it`,
      values,
    };
  }
  return others.length === 0
    ? { status: 'Pass', subject, evidence: `linked to ${server}` }
    : { status: 'Fail', subject, evidence: `linked to other computers too: ${others.join('; ')}`, values };
});

const enabled = ofAccount('account.enabled', enabledPoint);

const encryption = ofAccount('account.encryption-types', encryptionPoint);

export const accountRules: readonly Rule[] = [container, exists, linked, enabled, encryption];
