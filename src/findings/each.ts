import type { ConnectorConfig } from '../config/merge.ts';
import { isOdjError } from '../errors.ts';
import { reasonUnread, valueOf, type Fact } from '../facts/fact.ts';
import type { AccountFacts, OrganizationalUnitFacts, TenantFacts } from '../facts/facts.ts';
import { isGroupManaged, isLinked } from '../facts/of-connector.ts';
import type { ServerFacts } from '../facts/server-facts.ts';
import type { Connector } from '../graph/connectors.ts';
import { accountPoints } from './account-points.ts';
import type { Links } from './link-points.ts';
import type { Observation, Rule } from './rule.ts';
import type { ConnectorSituation, Situation } from './situation.ts';

/** Goes through what rules are about: one rule says what it sees on one server, account, OU or profile. */

/** undefined: the rule has nothing to say there. */
export type Seen = Omit<Observation, 'subject'> | undefined;
type Examine = Rule['examine'];

/** One connector of the site. */
export function eachConnector(look: (connector: ConnectorSituation, situation: Situation) => Seen): Examine {
  return (situation) =>
    situation.connectors.flatMap((connector) =>
      about(connector.name, { server: connector.name }, look(connector, situation)),
    );
}

type ServerFactName = Exclude<keyof ServerFacts, 'computerName'>;
type ValueOf<Name extends ServerFactName> = ServerFacts[Name] extends Fact<infer Value> ? Value : never;

/** One fact that a server told of itself; nothing where nobody asked it, Unknown where it could not be read. */
export function eachServerFact<Name extends ServerFactName>(
  name: Name,
  look: (value: ValueOf<Name>, connector: ConnectorSituation, situation: Situation) => Seen,
): Examine {
  return eachConnector((connector, situation) => {
    const fact: Fact<ValueOf<Name>> | undefined = connector.server?.[name] as Fact<ValueOf<Name>> | undefined;
    const reason = reasonUnread(fact);
    if (reason !== null) {
      return { status: 'Unknown', evidence: reason, unread: true };
    }
    const value = valueOf(fact);
    return value === null ? undefined : look(value, connector, situation);
  });
}

/** The wizard's config file of one connector, where it can be understood. */
export function eachConfig(
  look: (config: ConnectorConfig, connector: ConnectorSituation, situation: Situation) => Seen,
): Examine {
  return eachConnector((connector, situation) => {
    const { settings, server } = connector;
    if (settings === null || isOdjError(settings)) {
      return undefined;
    }
    const seen = look(settings, connector, situation);
    const file = valueOf(server?.wizardConfig)?.path ?? '';
    return seen && { ...seen, values: { file, ...seen.values } };
  });
}

/**
 * The account of one connector; where there is none, `account.exists` says so. The commands of these rules are for
 * standalone accounts.
 */
export function eachConnectorAccount(
  look: (account: AccountFacts, connector: ConnectorSituation, situation: Situation) => Seen,
): Examine {
  return (situation) =>
    situation.connectors.flatMap((connector) => {
      const { account, name } = connector;
      const seen = account && look(account, connector, situation);
      if (account === undefined || seen === undefined) {
        return [];
      }
      const isGroup = isGroupManaged(account);
      const values = { ...valuesOf(account, situation), server: name };
      return about(account.samAccountName, values, isGroup ? { ...seen, withoutCommand: true } : seen);
    });
}

/** What is to be said of the links of a connector's standalone account. */
export function eachConnectorLink(look: (links: Links) => Seen): Examine {
  return eachConnectorAccount((account, { name }) =>
    isGroupManaged(account)
      ? undefined
      : look({
          server: name,
          connectorComputers: account.connectorComputers,
          isServer: (computer) => isLinked({ connectorComputers: [computer] }, name),
        }),
  );
}

/** One point of `odj account check`, of each own account as seen from its server. */
export function eachReading(id: string): Examine {
  return ({ directory }) =>
    (directory?.readings ?? []).flatMap((reading) =>
      accountPoints(reading).filter((point) => point.id === id),
    );
}

/** One OU that was asked for, whoever it is about. */
export function eachUnit(look: (unit: OrganizationalUnitFacts, situation: Situation) => Seen): Examine {
  return (situation) =>
    (situation.directory?.organizationalUnits ?? []).flatMap((unit) =>
      about(
        unit.organizationalUnit,
        { organizationalUnit: unit.organizationalUnit, domainController: situation.domainController },
        look(unit, situation),
      ),
    );
}

/** Each account on each OU that could be read. One that is well everywhere gives one finding, not one for each OU. */
export function eachPermission(
  good: string | null,
  look: (unit: OrganizationalUnitFacts, account: AccountFacts, situation: Situation) => Seen,
): Examine {
  return (situation) =>
    situation.accounts.flatMap((account) => {
      const units = (situation.directory?.organizationalUnits ?? []).filter(({ error }) => error === null);
      const seen = units.flatMap((unit) => {
        const { organizationalUnit } = unit;
        const found = look(unit, account, situation);
        if (found === undefined) {
          return [];
        }
        const values = { ...valuesOf(account, situation), organizationalUnit };
        const subject = `${account.samAccountName} on ${organizationalUnit}`;
        return about(subject, values, found);
      });
      if (seen.length > 0 || good === null || units.length === 0) {
        return seen;
      }
      const [only] = units;
      const where =
        units.length === 1 && only !== undefined ? only.organizationalUnit : `${units.length} OUs`;
      return [{ status: 'Pass', subject: `${account.samAccountName} on ${where}`, evidence: good }];
    });
}

/** One join profile for the site's domain. */
export function eachProfile(
  look: (profile: TenantFacts['profiles'][number], situation: Situation) => Seen,
): Examine {
  return (situation) =>
    situation.profiles.flatMap((profile) => about(profile.name, {}, look(profile, situation)));
}

/** What Intune lists of one server, the newest heartbeat first; nothing where Intune was not asked. */
export function eachRecord(
  look: (newest: Connector | undefined, connector: ConnectorSituation, situation: Situation) => Seen,
): Examine {
  return eachConnector((connector, situation) =>
    situation.tenant === null ? undefined : look(connector.records[0], connector, situation),
  );
}

function valuesOf(
  { name, samAccountName }: AccountFacts,
  { domainController }: Situation,
): Record<string, string> {
  return { name, account: samAccountName, domainController };
}

function about(
  subject: string,
  values: Readonly<Record<string, string>>,
  seen: Seen,
): readonly Observation[] {
  return seen === undefined ? [] : [{ ...seen, subject, values: { ...values, ...seen.values } }];
}
