import { nameKey } from '../../directory/distinguished-name.ts';
import type { ConnectorLinks, Connections, LinkState } from '../connections.ts';

/** What the picture shows: things in the same state stand together, so that a picture of 500 servers stays readable. */
export interface Groups {
  readonly connectors: readonly ConnectorGroup[];
  readonly units: readonly UnitGroup[];
  readonly profiles: readonly ProfileGroup[];
}

export interface ConnectorGroup {
  readonly servers: readonly string[];
  /** Nothing where no account was found. */
  readonly accounts: readonly string[];
  readonly link: LinkState;
  readonly tenant: LinkState;
}

export interface UnitGroup {
  readonly names: readonly string[];
  /** The right of each group of connectors; null where its site does not want this OU. */
  readonly rights: readonly (LinkState | null)[];
  /** Some connector's site names it. */
  readonly isWanted: boolean;
}

export interface ProfileGroup {
  readonly names: readonly string[];
  readonly assigned: boolean;
  /** Index of the group of its OU; null where it names none (the default container). */
  readonly unit: number | null;
}

export function groupsOf({ connectors, profiles }: Connections): Groups {
  const connectorGroups = [...Map.groupBy(connectors, stateOf).values()];
  const named = new Map<string, { name: string; profiles: number[] }>();
  const note = (name: string): { profiles: number[] } => {
    const key = nameKey(name);
    const noted = named.get(key) ?? { name, profiles: [] };
    named.set(key, noted);
    return noted;
  };
  connectors.forEach(({ organizationalUnits }) => {
    organizationalUnits.forEach(({ name }) => note(name));
  });
  profiles.forEach(({ organizationalUnit }, index) => {
    if (organizationalUnit !== null) {
      note(organizationalUnit).profiles.push(index);
    }
  });
  const rights = connectorGroups.map(([first]) => rightsOf(first));
  const units = [...named].map(([key, { name, profiles: naming }]) => ({
    key,
    name,
    isNamed: naming.length > 0,
    rights: rights.map((ofGroup) => ofGroup.get(key) ?? null),
  }));
  const unitGroups = [
    ...Map.groupBy(units, ({ rights: states, isNamed }) => JSON.stringify([states, isNamed])).values(),
  ];
  const groupOfUnit = new Map(unitGroups.flatMap((group, index) => group.map(({ key }) => [key, index])));
  const placed = profiles.map(({ name, assigned, organizationalUnit }) => ({
    name,
    assigned,
    unit: organizationalUnit === null ? null : (groupOfUnit.get(nameKey(organizationalUnit)) ?? null),
  }));
  return {
    connectors: connectorGroups.map((group) => ({
      servers: group.map(({ server }) => server),
      accounts: [...new Set(group.flatMap(({ account }) => account ?? []))],
      link: group[0]?.link ?? 'unknown',
      tenant: group[0]?.tenant ?? 'unknown',
    })),
    units: unitGroups.map((group) => ({
      names: group.map(({ name }) => name),
      rights: group[0]?.rights ?? [],
      isWanted: group[0]?.rights.some((right) => right !== null) === true,
    })),
    profiles: [...Map.groupBy(placed, ({ assigned, unit }) => JSON.stringify([assigned, unit])).values()].map(
      (group) => ({
        names: group.map(({ name }) => name),
        assigned: group[0]?.assigned === true,
        unit: group[0]?.unit ?? null,
      }),
    ),
  };
}

function rightsOf(connector: ConnectorLinks | undefined): ReadonlyMap<string, LinkState> {
  return new Map(connector?.organizationalUnits.map(({ name, right }) => [nameKey(name), right]));
}

/** Equal for connectors that one picture serves. */
function stateOf(connector: ConnectorLinks): string {
  const { domain, account, link, tenant } = connector;
  return JSON.stringify([domain, account === null, link, tenant, [...rightsOf(connector)].sort()]);
}
