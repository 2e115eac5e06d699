import type { Observation } from './rule.ts';

/** The links of a standalone account, as seen from one server; a group account needs none. */
export interface Links {
  readonly server: string;
  /** DNs of the computers that it is linked to. */
  readonly connectorComputers: readonly string[];
  readonly isServer: (distinguishedName: string) => boolean;
}

type Seen = Omit<Observation, 'subject'>;

/** @returns account.linked */
export function linkedPoint(links: Links): Seen {
  const { server, connectorComputers } = links;
  const others = othersOf(links);
  if (others.length < connectorComputers.length) {
    return { status: 'Pass', evidence: `linked to ${server}` };
  }
  const elsewhere = others.length === 0 ? '' : `; it is linked to ${others.join('; ')}`;
  return { status: 'Fail', evidence: `msDS-HostServiceAccount of ${server} does not hold it${elsewhere}` };
}

/** @returns account.one-server */
export function oneServerPoint(links: Links): Seen {
  const others = othersOf(links);
  const [other] = others;
  return other === undefined
    ? { status: 'Pass', evidence: `linked to no other computer than ${links.server}` }
    : {
        status: 'Fail',
        evidence: `linked to other computers too: ${others.join('; ')}`,
        values: { other },
      };
}

function othersOf({ connectorComputers, isServer }: Links): readonly string[] {
  return connectorComputers.filter((computer) => !isServer(computer));
}
