import { sameDistinguishedName } from '../../directory/distinguished-name.ts';
import { wasRead, type ConfigFileFacts, type Facts } from '../../facts/facts.ts';
import {
  accountOf,
  ownAccountName,
  plainName,
  sameName,
  serverOf,
  wantedOrganizationalUnits,
} from '../../facts/of-connector.ts';
import { hasOwnAccount, type Site, type SiteConnector } from '../../site/site.ts';
import type { Observation, Rule } from '../rule.ts';

function ofConfigFile(
  id: string,
  look: (
    file: ConfigFileFacts,
    connector: SiteConnector,
    site: Site,
    facts: Facts,
  ) => Omit<Observation, 'subject'> | undefined,
): Rule {
  return {
    id,
    examine: (site, facts) =>
      site.connectors.flatMap((connector): readonly Observation[] => {
        const subject = connector.server;
        const server = serverOf(connector, facts);
        if (server?.configFile == null) {
          return [];
        }
        const values = { file: server.configFile.path };
        const seen = look(server.configFile, connector, site, facts);
        return seen === undefined ? [] : [{ ...seen, subject, values: { ...values, ...seen.values } }];
      }),
  };
}

const readable: Rule = {
  id: 'config.readable',
  examine: (site, facts) =>
    site.connectors.flatMap((connector): readonly Observation[] => {
      const server = serverOf(connector, facts);
      const values = { server: connector.server };
      const reason = server?.unread.find(({ what }) => what === 'configFile')?.reason;
      return server?.configFile == null
        ? [
            {
              status: 'Unknown',
              subject: connector.server,
              evidence: reason ?? 'nobody looked at it',
              values,
            },
          ]
        : [{ status: 'Pass', subject: connector.server, evidence: server.configFile.path }];
    }),
};

const organizationalUnits = ofConfigFile('config.organizational-units', (file, _connector, site, facts) => {
  const wanted = wantedOrganizationalUnits(site, facts);
  const missing = without(wanted, file.organizationalUnits);
  const extra = without(file.organizationalUnits, wanted);
  const differences = [
    ...missing.map((distinguishedName) => `missing: ${distinguishedName}`),
    ...extra.map((distinguishedName) => `not wanted: ${distinguishedName}`),
  ];
  return differences.length === 0
    ? { status: 'Pass', evidence: `lists ${wanted.join('; ')}` }
    : {
        status: 'Fail',
        evidence: differences.join('; '),
        values: {
          options: wanted.map((name) => `--organizational-unit '${name.replaceAll("'", "''")}'`).join(' '),
        },
      };
});

const account = ofConfigFile('config.own-account', (file, connector, site, facts) => {
  const found = file.managedServiceAccount;
  const values = { name: `${ownAccountName(site, connector)}@${site.domain}` };
  if (!hasOwnAccount(site, connector)) {
    return found === null
      ? undefined
      : {
          status: 'Fail',
          evidence: `names ${found}, but the site wants the sign-in to make the account`,
          values,
        };
  }
  const wanted = accountOf(site, connector, facts)?.name ?? ownAccountName(site, connector);
  if (found === null || !sameName(plainName(found), wanted)) {
    return {
      status: 'Fail',
      evidence: `names ${found ?? 'no account'}, not ${wanted}@${site.domain}`,
      values,
    };
  }
  return file.disableOUUpdates === true
    ? { status: 'Pass', evidence: `names ${found}; DisableOUUpdates is true` }
    : {
        status: 'Fail',
        evidence: 'DisableOUUpdates is not true: the connector would change OU rights',
        values,
      };
});

/** Every OU of every profile for this domain must be in the site; else its devices never join. */
const profiles: Rule = {
  id: 'profile.organizational-unit',
  examine: (site, facts) => {
    if (!wasRead(facts.tenant)) {
      return [];
    }
    const wanted = wantedOrganizationalUnits(site, facts);
    return facts.tenant.profiles
      .filter(({ domain }) => domain !== null && sameName(domain, site.domain))
      .map(({ name, organizationalUnit }): Observation => {
        const target = organizationalUnit ?? '(default computers container)';
        const covered =
          organizationalUnit === null
            ? site.computersContainer
            : wanted.some((each) => sameDistinguishedName(each, organizationalUnit));
        return {
          status: covered ? 'Pass' : 'Fail',
          subject: name,
          evidence: covered ? target : `its OU ${target} is not one of the site's`,
          values: { target },
        };
      });
  },
};

const assigned: Rule = {
  id: 'profile.assigned',
  examine: (site, { tenant }) =>
    wasRead(tenant)
      ? tenant.profiles
          .filter(({ domain }) => domain !== null && sameName(domain, site.domain))
          .map((profile) => ({
            status: profile.assigned ? 'Pass' : 'Warning',
            subject: profile.name,
            evidence: profile.assigned ? 'assigned' : 'assigned to no group',
          }))
      : [],
};

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.some((other) => sameDistinguishedName(name, other)));
}

export const configRules: readonly Rule[] = [readable, organizationalUnits, account, profiles, assigned];
