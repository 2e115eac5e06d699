import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { wasRead } from '../../facts/facts.ts';
import { acceptedVersion, recordsOf, type Connector } from '../../graph/connectors.ts';
import type { Observation, Rule } from '../rule.ts';

function ofRecord(
  id: string,
  look: (records: readonly Connector[]) => Omit<Observation, 'subject'> | undefined,
): Rule {
  return {
    id,
    examine: (site, { tenant }) =>
      site.connectors.flatMap((connector): readonly Observation[] => {
        const subject = connector.server;
        const values = { server: subject };
        if (!wasRead(tenant)) {
          return [];
        }
        const seen = look(recordsOf(tenant.connectors, subject));
        return seen === undefined ? [] : [{ ...seen, subject, values }];
      }),
  };
}

const readable: Rule = {
  id: 'tenant.readable',
  examine: (_site, { tenant }) =>
    wasRead(tenant)
      ? []
      : [
          {
            status: 'Unknown',
            subject: 'Intune',
            evidence: tenant === null ? 'no tenant was asked' : tenant.reason,
          },
        ],
};

const active = ofRecord('tenant.active', ([newest]) =>
  newest === undefined
    ? { status: 'Fail', evidence: 'Intune lists no connector of this name' }
    : {
        status: newest.state === 'active' ? 'Pass' : 'Fail',
        evidence: `Intune shows it ${newest.state}, last seen ${newest.lastConnection ?? 'never'}`,
      },
);

const version = ofRecord('tenant.version', ([newest]) => {
  if (newest === undefined) {
    return undefined;
  }
  if (newest.version === null) {
    return { status: 'Unknown', evidence: 'Intune shows no version' };
  }
  const { minimumBuild } = requirements.connector;
  const accepted = acceptedVersion(newest.version);
  return {
    status: accepted ? 'Pass' : 'Fail',
    evidence: `version ${newest.version}${accepted ? '' : ` is refused; the first accepted one is ${minimumBuild}`}`,
  };
});

const single = ofRecord('tenant.single-record', (records) =>
  records.length > 1
    ? { status: 'Warning', evidence: `Intune lists ${records.length} connectors of this name` }
    : undefined,
);

export const tenantRules: readonly Rule[] = [readable, active, version, single];
