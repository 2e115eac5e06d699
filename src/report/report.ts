import { verdictOf, worstFirst } from '../findings/examine.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding, Status } from '../findings/finding.ts';
import type { Site } from '../site/site.ts';
import { connectionsOf, type Connections } from './connections.ts';

/** What one facts document gives to a report; the document itself need not be kept. Pure. */
export interface Part {
  readonly domain: string;
  /** Short names, lower case. */
  readonly servers: readonly string[];
  readonly collectedAt: string;
  readonly collectedBy: string;
  readonly findings: readonly Finding[];
  readonly connections: Connections;
}

export interface ReportedFinding extends Finding {
  readonly domain: string;
}

/** One thing to do, wherever it is to be done. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly link: string;
  readonly findings: readonly ReportedFinding[];
}

/** Everything that a report shows, whatever its format. */
export interface Report {
  readonly domains: readonly string[];
  readonly servers: number;
  readonly verdict: Status;
  readonly findings: readonly ReportedFinding[];
  /** The worst first, then those that concern most. */
  readonly actions: readonly Action[];
  readonly connections: Connections;
  /** ISO 8601, UTC; the oldest and the newest look. */
  readonly collectedAt: readonly [string, string];
  readonly collectedBy: readonly string[];
}

export function partOf(site: Site, facts: Facts, findings: readonly Finding[]): Part {
  return {
    domain: site.domain,
    servers: site.connectors.map(({ server }) => server.split('.', 1).join('').toLowerCase()),
    collectedAt: facts.collectedAt,
    collectedBy: facts.collectedBy,
    findings,
    connections: connectionsOf(site, facts),
  };
}

/** What a document gives that cannot be read: one thing that could not be told. */
export function unreadablePart(file: string, { message, remedy }: { message: string; remedy: string }): Part {
  const finding: Finding = {
    id: 'facts.readable',
    topic: 'facts',
    severity: 'High',
    status: 'Unknown',
    title: 'The facts document can be read',
    subject: file,
    evidence: message,
    remedy,
    command: null,
    why: 'Nothing can be told of a server whose facts cannot be read.',
    link: 'https://learn.microsoft.com/autopilot/windows-autopilot-hybrid',
  };
  return {
    domain: 'unknown',
    servers: [],
    collectedAt: '',
    collectedBy: '',
    findings: [finding],
    connections: { connectors: [], profiles: [] },
  };
}

/** One report of one or many documents: of each server the newest counts, and what two of them say stands once. */
export function reportOf(parts: readonly Part[]): Report {
  const counted = newestOf(parts);
  const findings = new Map<string, ReportedFinding>();
  for (const { domain, findings: found } of counted) {
    for (const finding of found) {
      const key = JSON.stringify([domain, finding.id, finding.subject]);
      if (!findings.has(key)) {
        findings.set(key, { ...finding, domain });
      }
    }
  }
  const all = [...findings.values()];
  const looked = counted.filter(({ collectedAt }) => collectedAt !== '');
  const times = looked.map(({ collectedAt }) => collectedAt).sort();
  return {
    domains: [...new Set(looked.map(({ domain }) => domain))].sort(),
    servers: new Set(counted.flatMap(({ domain, servers }) => servers.map((name) => `${domain}\\${name}`)))
      .size,
    verdict: verdictOf(all),
    findings: all,
    actions: actionsOf(all),
    connections: {
      connectors: counted.flatMap(({ connections }) => connections.connectors),
      profiles: uniqueProfiles(counted.flatMap(({ connections }) => connections.profiles)),
    },
    collectedAt: [times[0] ?? '', times.at(-1) ?? ''],
    collectedBy: [...new Set(looked.map(({ collectedBy }) => collectedBy))].sort(),
  };
}

/** The newest first, without those of which newer ones say everything. */
function newestOf(parts: readonly Part[]): readonly Part[] {
  const seen = new Set<string>();
  return parts
    .toSorted((left, right) => right.collectedAt.localeCompare(left.collectedAt))
    .filter(({ domain, servers }) => {
      const names = servers.map((server) => `${domain}\\${server}`);
      const isSuperseded = names.length > 0 && names.every((name) => seen.has(name));
      names.forEach((name) => seen.add(name));
      return !isSuperseded;
    });
}

function actionsOf(findings: readonly ReportedFinding[]): readonly Action[] {
  const open = worstFirst(findings).filter(({ status }) => status !== 'Pass');
  return [...Map.groupBy(open, ({ id, status }) => `${status} ${id}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ id: first.id, title: first.title, why: first.why, link: first.link, findings: group }];
  });
}

function uniqueProfiles(profiles: Connections['profiles']): Connections['profiles'] {
  return [...new Map(profiles.map((profile) => [JSON.stringify(profile), profile])).values()];
}
